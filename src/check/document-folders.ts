/**
 * The folders of a project in which every YAML file must be a document. It stands apart because every run asks for it, and
 * what walks through a project brings all that reads YAML along.
 */
export const OF_DOCUMENTS: ReadonlySet<string> = new Set(['poi', 'audiencias', 'presupuesto']);
