/** What every address of the page is asked with, and what several of them answer. */
import type { WebAnswer } from '../host/web.ts';
import { pageAnswer } from './answer.ts';
import type { Desk, Looked, Tried } from './desk.ts';
import { framed, type View } from './frame.ts';
import { html, type Markup } from './markup.ts';
import type { Uploads } from './uploads.ts';

/** A request that has been let in, with what everything is made from. */
export interface Asked {
  readonly query: URLSearchParams;
  /** undefined for what is only read. */
  readonly form: URLSearchParams | undefined;
  readonly desk: Desk;
  /** Files that were sent and are not decided on. */
  readonly uploads: Uploads;
  /** Keeps what was saved and says where it is shown. */
  readonly saved: (save: Saved) => WebAnswer;
}

/** Something that was saved, and where to go on. */
export interface Saved {
  readonly tried: Tried;
  readonly back: { readonly href: string; readonly text: string };
  /** What is to be known of it besides the findings, one sentence each, without its full stop. */
  readonly notes?: readonly string[];
}

/** A view of the project as it was looked at. What answers a form is not asked for again when the disk changes. */
export function viewAnswer(
  { title, view, status = 200 }: { readonly title: string; readonly view: View; readonly status?: number },
  looked: Looked,
  content: Markup,
  answersForm = false,
): WebAnswer {
  const { digest } = looked;
  return pageAnswer(status, framed({ title: titleOf(title, looked), view, digest, answersForm }, content));
}

export function titleOf(title: string, { project }: Looked): string {
  const { plan } = project.result.model;
  return plan?.data.titulo === undefined ? title : `${title}. ${plan.data.titulo}`;
}

/** A few words and nothing else, below the bar. */
export function message(status: number, title: string, text: string, view?: View): WebAnswer {
  return pageAnswer(
    status,
    framed(
      { title, view },
      html`<h1>${title}</h1>
        <p>${text}</p>`,
    ),
  );
}
