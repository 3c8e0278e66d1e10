import type { ChartRole } from '../model/chart-data.ts';
import type { DrawnSeries, DrawnTable, Palette } from './configuration.ts';

/**
 * `<gongbao-chart>`: draws the table it holds when it comes into view, and loads Chart.js only then.
 * Without script the table is the whole figure.
 */
class GongbaoChart extends HTMLElement {
  connectedCallback(): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void this.#draw();
    });
    observer.observe(this);
  }

  /** The table stays first: the drawing only illustrates it, and what the reader looks at does not move. */
  async #draw(): Promise<void> {
    const table = this.querySelector('table');
    if (table === null) return;
    const { drawChart } = await import('./draw.ts');
    const frame = document.createElement('div');
    frame.className = 'chart-frame';
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.dataset['label'] ?? '');
    frame.append(canvas);
    const drawn = readTable(table, this.hasAttribute('stacked'));
    frame.style.height = `${72 + drawn.categories.length * (drawn.stacked ? 30 : 48)}px`;
    this.append(frame);
    let chart = drawChart(canvas, drawn, readPalette(this));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      chart.destroy();
      chart = drawChart(canvas, drawn, readPalette(this));
    });
    this.dataset['drawn'] = '';
  }
}

function readTable(table: HTMLTableElement, stacked: boolean): DrawnTable {
  const heads = [...table.tHead!.rows[0]!.cells].slice(1);
  const rows = [...table.tBodies[0]!.rows];
  const series = heads.map((head, column): DrawnSeries => ({
    label: wordsOf(head),
    role: (head.dataset['role'] ?? 'result') as ChartRole,
    values: rows.map((row) => readNumber(row.cells[column + 1])),
  }));
  return { categories: rows.map((row) => wordsOf(row.cells[0])), series, stacked };
}

/** Gives the words of a cell on one line. */
function wordsOf(cell: HTMLTableCellElement | undefined): string {
  return (cell?.innerText ?? '').replace(/\s+/gu, ' ').trim();
}

function readNumber(cell: HTMLTableCellElement | undefined): number | null {
  const value = cell?.dataset['value'];
  return value === undefined ? null : Number(value);
}

function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: token('--ink'),
    line: token('--line'),
    result: token('--main'),
    target: token('--accent'),
    withheld: token('--quiet'),
    font: style.fontFamily,
  };
}

customElements.define('gongbao-chart', GongbaoChart);
