/** One request to the page on this machine, as it came. */
export interface WebRequest {
  readonly method: string;
  /** The path and what is asked for, as sent: `/avance?mes=jul`. */
  readonly target: string;
  /** By their names in small letters; `host` is absent where it does not come exactly once. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** undefined for one that is larger than was agreed. */
  readonly body: Uint8Array | undefined;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | Messages;
}

/**
 * An answer that goes on: it is told how to send a message of one line to whoever listens, and gives what is to be done
 * when they go away.
 */
export type Messages = (send: (message: string) => void) => () => void;

/** What is asked of whoever answers requests. */
export interface WebService {
  /** How many bytes the body of a request may have; one that is larger is not taken in. */
  largestBody(request: Omit<WebRequest, 'body'>): number;
  /** Never throws: what goes wrong is an answer too. */
  answer(request: WebRequest): Promise<WebAnswer>;
}

export interface WebServer {
  readonly port: number;
  /** Ends every answer that is still going on. */
  close(): Promise<void>;
}
