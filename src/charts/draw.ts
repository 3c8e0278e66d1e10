import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { chartConfiguration, type DrawnTable, type Palette } from './configuration.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** Draws a table on a canvas; the only place that loads Chart.js. */
export function drawChart(
  canvas: HTMLCanvasElement,
  table: DrawnTable,
  palette: Palette,
): Chart<'bar', (number | null)[], string> {
  return new Chart(canvas, chartConfiguration(table, palette));
}
