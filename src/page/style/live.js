// Shows what changed on the disk: the page is asked for again, and what differs takes the place of what stood there, so
// that whoever reads stays where they are. Not while somebody types in it, nor where it answers a form: that would be
// sent again. What keeps the plan from being read is said on the page that stands, until it can be read again.
const { body } = document;
let isTouched = body.dataset.envio !== undefined;
document.addEventListener('input', ({ target }) => {
  // What is only chosen to look at something stays as it was chosen.
  isTouched ||= target.form?.method === 'post';
});
let last;
const view = encodeURIComponent(location.pathname + location.search);
new EventSource(`/cambios?vista=${view}`).addEventListener('message', ({ data }) => {
  last = data;
  if (data.startsWith('aviso ')) say(data.slice('aviso '.length));
  else if (data === body.dataset.estado) say('');
  else void show(data);
});

async function show(state) {
  try {
    const page = isTouched ? undefined : await pageNow();
    // Something changed again meanwhile, or somebody began to type.
    if (state !== last) return;
    if (page && !isTouched) {
      document.title = page.title;
      become(body, page.body);
    }
    say(
      isTouched
        ? 'Un archivo del plan cambió en el disco. Lo que escribió sigue aquí: al guardar se le mostrarán los dos valores.'
        : 'Un archivo del plan cambió en el disco, y esta página ya lo muestra.',
    );
  } catch {
    if (state === last) location.reload();
  }
}

async function pageNow() {
  const answer = await fetch(location.href);
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function say(text) {
  document.getElementById('aviso').textContent = text;
}

// Makes an element like another of the same name; what is equal already, and what is folded open, stays as it is.
function become(now, next) {
  for (const name of new Set([...now.getAttributeNames(), ...next.getAttributeNames()])) {
    const value = next.getAttribute(name);
    if (name === 'open' || value === now.getAttribute(name)) continue;
    if (value === null) now.removeAttribute(name);
    else now.setAttribute(name, value);
  }
  const [old, fresh] = [[...now.childNodes], [...next.childNodes]];
  let end = null;
  while (old.length > 0 && fresh.length > 0 && old.at(-1).isEqualNode(fresh.at(-1))) {
    end = old.pop();
    fresh.pop();
  }
  while (old.length > 0 && fresh.length > 0 && old[0].isEqualNode(fresh[0])) {
    old.shift();
    fresh.shift();
  }
  if (old.length !== fresh.length) {
    for (const node of old) node.remove();
    for (const node of fresh) now.insertBefore(node, end);
    return;
  }
  for (const [i, node] of old.entries()) {
    if (node.nodeType === Node.ELEMENT_NODE && node.nodeName === fresh[i].nodeName) become(node, fresh[i]);
    else node.replaceWith(fresh[i]);
  }
}
