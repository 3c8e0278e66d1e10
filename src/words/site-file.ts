/** Words that the importer writes into a new `site.yaml`. */
export const words = {
  columnName: '工作总结与工作计划公开专栏',
} as const;
