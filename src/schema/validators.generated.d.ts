/** Made by bin/build.js from schemas/: one compiled validator for each kind of document. */

export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params?: {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
  };
}

export interface Validator {
  (data: unknown): boolean;
  /** Errors of the last call; null when there were none. */
  errors?: readonly SchemaError[] | null;
}

export const plan: Validator;
export const unidades: Validator;
export const poi: Validator;
export const audiencia: Validator;
export const presupuesto: Validator;
export const config: Validator;
export const base: Validator;
