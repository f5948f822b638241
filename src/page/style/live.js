// Shows what changed on the disk: the page is asked for again, unless somebody is typing in it or it answers a form.
const { estado, envio } = document.body.dataset;
let isTouched = envio !== undefined;
document.addEventListener('input', () => {
  isTouched = true;
});
const source = new EventSource('/cambios');
source.addEventListener('message', ({ data }) => {
  if (data === estado) return;
  if (!isTouched) location.reload();
  else
    document.getElementById('aviso').textContent =
      'Un archivo del plan cambió en el disco. Lo que escribió sigue aquí: al guardar se le mostrarán los dos valores.';
});
