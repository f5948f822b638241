import { html, trusted, type Markup } from './markup.ts';

/** The views, in the order of the bar. */
const VIEWS = [
  ['/', 'Resumen'],
  ['/avance', 'Avance del mes'],
  ['/actividad', 'Nueva actividad'],
  ['/importar', 'Importar'],
  ['/hallazgos', 'Hallazgos'],
  ['/informe', 'Informe'],
  ['/publicar', 'Publicar'],
] as const;

/** The view that a page belongs to, by its address. */
export type View = (typeof VIEWS)[number][0] | undefined;

export function isView(path: string): boolean {
  return VIEWS.some(([address]) => address === path);
}

export interface Framed {
  readonly title: string;
  readonly view: View;
  /** What the project was when it was shown; without it the page does not ask whether it still is. */
  readonly digest?: string;
  /** It answers a form that was sent: to ask for it again would send that again. */
  readonly answersForm?: boolean;
}

/** A page of our own words: the bar of the views, and what it shows. */
export function framed({ title, view, digest, answersForm = false }: Framed, content: Markup): Markup {
  return whole(
    { title, classes: 'plan', styles: ['/estilo.css'], digest, answersForm },
    html`<a class="salto" href="#contenido">Ir al contenido</a>
      ${barOf(view)}
      <main id="contenido" tabindex="-1">
        <p class="aviso" id="aviso" role="status"></p>
        ${content}
      </main>`,
  );
}

/** A page whose body somebody else made, below the bar of the views. */
export function framedReport(
  { title, view, digest }: Framed,
  {
    classes,
    body,
    above,
  }: { readonly classes: string; readonly body: string; readonly above: Markup | undefined },
): Markup {
  // The link past everything is to be the first.
  const [skip = ''] = /^<a class=salto\b[^>]*>[^<]*<\/a>/.exec(body) ?? [];
  return whole(
    {
      title,
      classes: `informe ${classes}`,
      styles: ['/informe.css', '/barra.css'],
      digest,
      answersForm: false,
    },
    html`${trusted(skip)} ${barOf(view)} ${above}
      <p class="aviso" id="aviso" role="status"></p>
      ${trusted(body.slice(skip.length))}`,
  );
}

/** A refusal: without the bar, since nothing that it leads to would be shown. */
export function alone(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="es">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;
}

function barOf(view: View): Markup {
  const links = VIEWS.map(([path, name]) =>
    path === view
      ? html`<li><a href="${path}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${path}">${name}</a></li>`,
  );
  return html`<nav class="barra" aria-label="Páginas">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

interface Whole {
  readonly title: string;
  readonly classes: string;
  readonly styles: readonly string[];
  readonly digest: string | undefined;
  readonly answersForm: boolean;
}

function whole({ title, classes, styles, digest, answersForm }: Whole, body: Markup): Markup {
  const sheets = styles.map((address) => html`<link rel="stylesheet" href="${address}" />`);
  return html`<!doctype html>
    <html lang="es">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        ${sheets} ${digest === undefined ? undefined : html`<script src="/vivo.js" defer></script>`}
      </head>
      <body
        class="${classes}"
        data-estado="${digest ?? ''}"
        ${answersForm ? html` data-envio="si"` : undefined}
      >
        ${body}
      </body>
    </html> `;
}
