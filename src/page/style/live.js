// Shows what changed on the disk: the page is asked for again, unless somebody is typing in it or it answers a form. What
// keeps the plan from being read is said on the page that stands, until it can be read again.
const { estado, envio } = document.body.dataset;
let isTouched = envio !== undefined;
document.addEventListener('input', () => {
  isTouched = true;
});
const source = new EventSource('/cambios');
source.addEventListener('message', ({ data }) => {
  const notice = document.getElementById('aviso');
  if (data.startsWith('aviso ')) notice.textContent = data.slice('aviso '.length);
  else if (data === estado) notice.textContent = '';
  else if (!isTouched) location.reload();
  else
    notice.textContent =
      'Un archivo del plan cambió en el disco. Lo que escribió sigue aquí: al guardar se le mostrarán los dos valores.';
});
