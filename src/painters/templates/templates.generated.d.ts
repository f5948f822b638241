import type { TemplateName } from '../../report/template-names.ts';

/** Made by bin/build.js from templates/: the templates of the program as Handlebars compiles them, by file name. */
export const shipped: Readonly<Record<TemplateName, TemplateSpecification>>;

/** The names that the templates of the program ask for in blocks. What is not told in one report is no misspelling. */
export const names: readonly string[];
