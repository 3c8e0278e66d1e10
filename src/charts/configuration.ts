import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartRole } from '../model/chart-data.ts';

/** A series as the table shows it: null where a value is withheld or missing. */
export interface DrawnSeries {
  label: string;
  role: ChartRole;
  values: (number | null)[];
}

export interface DrawnTable {
  categories: string[];
  series: DrawnSeries[];
  stacked: boolean;
}

/** Colours of the page, read from its tokens. */
export interface Palette {
  text: string;
  line: string;
  result: string;
  target: string;
  withheld: string;
  font: string;
}

const LONGEST_LABEL = 12;

/** Turns a table into a bar chart that starts at zero. Withheld and missing values stay gaps. */
export function chartConfiguration(
  table: DrawnTable,
  palette: Palette,
): ChartConfiguration<'bar', (number | null)[], string> {
  const text = { color: palette.text, font: { family: palette.font, size: 14 } };
  const scale = { stacked: table.stacked, beginAtZero: true, grid: { color: palette.line }, ticks: text };
  return {
    type: 'bar',
    data: { labels: table.categories, datasets: table.series.map((series) => dataset(series, palette)) },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: scale,
        y: {
          ...scale,
          grid: { display: false },
          ticks: {
            ...text,
            autoSkip: false,
            callback: (_, index) => shortLabel(table.categories[index] ?? ''),
          },
        },
      },
      plugins: { legend: { labels: text }, tooltip: { bodyFont: text.font, titleFont: text.font } },
    },
  };
}

function dataset(
  { label, role, values }: DrawnSeries,
  palette: Palette,
): ChartDataset<'bar', (number | null)[]> {
  const colour = {
    result: palette.result,
    disclosed: palette.result,
    target: palette.target,
    withheld: palette.withheld,
  }[role];
  const hollow = role === 'target' || role === 'withheld';
  return {
    label,
    data: values,
    borderColor: colour,
    backgroundColor: hollow ? 'transparent' : colour,
    borderWidth: 2,
    borderSkipped: false,
    maxBarThickness: 18,
  };
}

function shortLabel(label: string): string {
  const characters = [...label];
  return characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL - 1).join('')}…` : label;
}
