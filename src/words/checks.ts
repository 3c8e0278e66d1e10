import type { MetricKind } from '../model/metric.ts';

/** What the content check says beside the problems themselves. */
export const words = {
  series: (indicator: string, period: string, kind: MetricKind) =>
    `“${indicator}”${period}的${kind === 'target' ? '目标' : '结果'}`,
  unitOf: (indicator: string, unit: string) =>
    `“${indicator}”的单位${unit === '' ? '（它没有单位）' : `“${unit}”`}`,
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
