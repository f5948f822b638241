/** A template of the project that could not be used: which, where and why. Spanish, ready to print. */
export class TemplateFault extends Error {
  readonly template: string;
  /** 1-based. */
  readonly line: number;
  constructor(template: string, line: number, reason: string) {
    super(reason);
    this.name = 'TemplateFault';
    this.template = template;
    this.line = line;
  }
}
