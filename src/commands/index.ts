import type { ListedCommand } from './command.ts';

/** Every command, in the order of the help. What a command needs is loaded when it is asked for. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'validate',
    alias: 'validar',
    description: 'revisa los documentos del plan y dice qué corregir',
    load: () => import('./validate.ts'),
  },
  {
    name: 'new',
    alias: 'nuevo',
    description: 'agrega un semestre, una actividad, una unidad, un objetivo, una audiencia o un presupuesto',
    load: () => import('./new.ts'),
  },
  {
    name: 'set',
    alias: 'poner',
    description: 'cambia datos: uno, varios, los de una tabla, o un mes preguntando actividad por actividad',
    load: () => import('./set.ts'),
  },
  {
    name: 'fix',
    alias: 'arreglar',
    description: 'corrige lo que solo se puede leer de una manera, y dice qué más hay',
    load: () => import('./fix.ts'),
  },
  {
    name: 'report',
    alias: 'informe',
    description: 'escribe el informe de un semestre en Markdown, PDF y HTML',
    load: () => import('./report.ts'),
  },
  {
    name: 'compile',
    alias: 'compilar',
    description: 'da el plan con todas sus cifras, en JSON o en tablas CSV',
    load: () => import('./compile.ts'),
  },
  {
    name: 'diff',
    alias: 'comparar',
    description: 'dice qué cambió en el plan entre dos commits, carpetas o archivos',
    load: () => import('./diff.ts'),
  },
  {
    name: 'serve',
    alias: 'abrir',
    description:
      'abre el plan en una página de este equipo: cómo va, llenar un mes, agregar, importar, corregir y publicar',
    load: () => import('./serve.ts'),
  },
  {
    name: 'export',
    alias: 'exportar',
    description: 'lleva los POI a libros de Excel, uno por unidad, o a las columnas de CEPLAN',
    load: () => import('./export.ts'),
  },
  {
    name: 'status',
    alias: 'estado',
    description: 'muestra de un vistazo cómo va el plan',
    load: () => import('./status.ts'),
  },
  {
    name: 'explain',
    alias: 'explicar',
    description: 'explica una regla o un campo, con ejemplos; sin nombre, muestra las reglas',
    load: () => import('./explain.ts'),
  },
  {
    name: 'verify',
    alias: 'verificar',
    description: 'dice si un PDF es el informe de los documentos como están ahora',
    load: () => import('./verify.ts'),
  },
  {
    name: 'import',
    alias: 'importar',
    description: 'trae lo que ya tiene: libros de Excel de plan export, CEPLAN, el MEF y planes del JNE',
    load: () => import('./import.ts'),
  },
  {
    name: 'init',
    alias: 'iniciar',
    description: 'crea un proyecto que se valida sin errores: pregunta los datos',
    load: () => import('./init.ts'),
  },
  {
    name: 'completion',
    alias: 'completar',
    description: 'imprime lo que su consola necesita para completar las palabras de plan',
    load: () => import('./completion.ts'),
  },
  {
    name: 'lsp',
    alias: 'editor',
    description: 'atiende a un editor (VS Code, Neovim, Helix): hallazgos, ayuda y cambios mientras escribe',
    load: () => import('./lsp.ts'),
  },
];
