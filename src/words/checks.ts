import type { MetricKind } from '../model/metric.ts';

/** What the content check says beside the problems themselves. */
export const words = {
  series: (indicator: string, period: string, kind: MetricKind) =>
    `“${indicator}”${period}的${kind === 'target' ? '目标' : '结果'}`,
  unitOf: (indicator: string, unit: string) =>
    `“${indicator}”的单位${unit === '' ? '（它没有单位）' : `“${unit}”`}`,
  open: (metrics: number, commitments: number) =>
    [metrics > 0 ? `${metrics}项提取的数据` : '', commitments > 0 ? `${commitments}项提取的承诺` : '']
      .filter((part) => part !== '')
      .join('和'),
  noDocument: (document: string) => `没有文件“${document}”`,
  noText: (document: string, text: string) => `文件“${document}”里没有“${text}”`,
  noPromise: (text: string, id: string) => `“${text}”没有编号为“${id}”的承诺`,
  undecided: (target: string | undefined, result: string | undefined) => {
    const status = '请写明 status（done、on-track、behind 或 not-started）';
    if (target === undefined) return `这项承诺没有目标数，${status}`;
    if (result === undefined) return `请用 result 指明本节达到的数，或${status}`;
    return `目标“${target}”和结果“${result}”不能对照，${status}`;
  },
  numbers: (target: string, result: string) => `目标“${target}”，结果“${result}”`,
  warnings: '提醒（不影响生成）：',
  errors: '需要改正：',
  checked: (documents: number, sections: number, metrics: number, pages: number | undefined) =>
    `检查了${documents}份文件、${sections}节、${metrics}项数据${pages === undefined ? '' : `和网站的${pages}个文件`}`,
  clean: '没有发现问题。',
  found: (errors: number, warnings: number) =>
    [
      errors > 0 ? `有${errors}处需要改正` : '没有错误',
      warnings > 0 ? `${errors > 0 ? '另' : ''}有${warnings}处提醒` : '',
    ]
      .filter((part) => part !== '')
      .join('，')
      .concat('。'),
} as const;
