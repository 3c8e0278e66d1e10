import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartConfiguration, type Palette } from './configuration.ts';

const palette: Palette = {
  text: '#111',
  line: '#ccc',
  result: '#00f',
  target: '#f00',
  withheld: '#777',
  font: 'sans-serif',
};

test('leaves a gap where a value is withheld, never a zero', () => {
  const table = {
    categories: ['2023年上半年', '2023年下半年'],
    series: [{ label: '结果', role: 'result' as const, values: [91.5, null] }],
    stacked: false,
  };
  const { data } = chartConfiguration(table, palette);
  assert.deepEqual(data.datasets[0]?.data, [91.5, null]);
});

test('starts every scale at zero', () => {
  const { options } = chartConfiguration({ categories: [], series: [], stacked: true }, palette);
  const x = options?.scales?.['x'];
  assert.ok(x !== undefined && 'beginAtZero' in x && x.beginAtZero === true);
});

test('draws a target hollow and a result filled', () => {
  const series = [
    { label: '结果', role: 'result' as const, values: [1] },
    { label: '目标', role: 'target' as const, values: [2] },
  ];
  const [result, target] = chartConfiguration({ categories: ['a'], series, stacked: false }, palette).data
    .datasets;
  assert.equal(result?.backgroundColor, palette.result);
  assert.equal(target?.backgroundColor, 'transparent');
  assert.equal(target?.borderColor, palette.target);
});
