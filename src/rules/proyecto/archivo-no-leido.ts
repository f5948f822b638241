import { lastStep } from '../../text/path.ts';
import { quote } from '../../text/spanish.ts';
import type { Correction } from '../correction.ts';
import { project, semester } from '../example.ts';
import type { Plan } from '../../model/model.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import type { UnreadFile } from '../../model/surroundings.ts';

const FIRST_LINE = semester('2019-S2').split('\n')[0] ?? '';

export const archivoNoLeido: Rule = {
  id: 'proyecto/archivo-no-leido',
  severity: 'warning',
  gravest: 'error',
  title: 'Un archivo parece un documento del plan y no se lee',
  rationale:
    'Windows no muestra el final «.txt» que el Bloc de notas agrega, y un enlace puede no llevar a nada. Lo que dice ese archivo no se revisa ni sale en los informes, y nadie lo nota.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('El nombre termina en .yaml y la primera clave es «tipo», en minúsculas', {
      'poi/2019-S2/base.yaml': semester('2019-S2'),
      'leame.txt': 'Aquí está el plan de la municipalidad.\n',
    }),
  ],
  bad: () => [
    {
      ...project('El segundo semestre se guardó como texto', {
        'poi/2019-S2.yaml.txt': semester('2019-S2').replace(
          FIRST_LINE,
          `${FIRST_LINE} # ! proyecto/archivo-no-leido`,
        ),
      }),
      yaml: `# poi/2019-S2.yaml.txt\n${FIRST_LINE} # ! proyecto/archivo-no-leido\nversion: 1\n`,
    },
    {
      ...project('El segundo semestre está en un archivo oculto', {
        'poi/.2019-S2.yaml': semester('2019-S2').replace(
          FIRST_LINE,
          `${FIRST_LINE} # ! proyecto/archivo-no-leido`,
        ),
      }),
      yaml: `# poi/.2019-S2.yaml\n${FIRST_LINE} # ! proyecto/archivo-no-leido\nversion: 1\n`,
    },
    {
      ...project('«Tipo» con mayúscula no es «tipo»', {
        'obras/2019-S2.yaml': semester('2019-S2').replace(
          FIRST_LINE,
          'Tipo: poi # ! proyecto/archivo-no-leido',
        ),
      }),
      yaml: `# obras/2019-S2.yaml\nTipo: poi # ! proyecto/archivo-no-leido\nversion: 1\n`,
    },
  ],
  *check({ surroundings, plan, pois }) {
    for (const unread of surroundings.unread) {
      const { why, hides } = unread;
      // The POI of a copy that is kept inside a project stand in the project too; where it has none, nobody reads them.
      const isAlone = why === 'copia' && pois.length === 0;
      // What stands above the project is told in its plan.
      const file = why === 'configuracion_arriba' ? (plan?.origin.file ?? 'plan.yaml') : unread.file;
      // Whatever it holds, nobody can tell what is in no document: then all is not well.
      const severity = why === 'submodulo' || isAlone ? { severity: 'error' as const } : {};
      const reason = isAlone ? planAlone(unread, plan) : REASONS[why](unread);
      const help = hides === undefined ? reason.help : `${reason.help} ${UNTOLD}`;
      yield { at: { file, path: [] }, ...severity, ...reason, help };
    }
  },
};

const REASONS: Readonly<
  Record<
    UnreadFile['why'],
    (unread: UnreadFile) => {
      readonly message: string;
      readonly help: string;
      readonly corrections?: readonly Correction[];
    }
  >
> = {
  nombre: ({ file, tipo = '' }) => ({
    message: `${quote(file)} dice «tipo: ${tipo}» y no se lee: su nombre no termina en «.yaml»`,
    help: `Cámbiele el nombre a ${quote(meantName(file))}. Windows oculta el final de los nombres: en el Explorador, active Ver > Mostrar > Extensiones de nombre de archivo.`,
  }),
  oculto: ({ file, tipo = '' }) => {
    const folder = file.split('/').findLast((step, i, all) => i < all.length - 1 && step.startsWith('.'));
    const said = `${quote(file)} dice «tipo: ${tipo}» y no se lee`;
    return folder === undefined
      ? {
          message: `${said}: su nombre empieza con un punto, y así es un archivo oculto`,
          help: `Cámbiele el nombre a ${quote(meantName(file))}, sin el punto, o bórrelo si quedó de otro programa.`,
        }
      : {
          message: `${said}: está en ${quote(folder)}, que empieza con un punto y así es una carpeta oculta`,
          help: `Cámbiele el nombre a ${quote(folder.replace(/^\.+/, ''))}, sin el punto, o bórrela si quedó de otro programa.`,
        };
  },
  ceros: ({ file }) => ({
    message: `${quote(file)} solo tiene bytes en cero, se dañó al guardarse o al copiarse, y no se lee`,
    help: 'Recupere una versión anterior: en OneDrive, clic derecho > Historial de versiones; con git, git checkout. Si ya no se usa, bórrelo.',
  }),
  nube: ({ file }) => ({
    message: `${quote(file)} ocupa el lugar de un documento que solo está en la nube: lo que dice no se lee`,
    help: /\.g(?:doc|sheet)$/i.test(file)
      ? 'Es un acceso a Google Drive. Descargue el documento como texto, guárdelo con un nombre que termine en «.yaml» y quite el acceso.'
      : 'Descárguelo a este equipo: en el Finder o el Explorador, con el botón derecho, «Descargar ahora» o «Mantener siempre en este dispositivo».',
  }),
  otro_formato: ({ file }) => ({
    message: `${quote(file)} está entre los documentos y no se lee: no es un archivo «.yaml»`,
    help: /\.(?:xls[xmb]?|ods)$/i.test(file)
      ? 'Si es el libro de una unidad, impórtelo con plan import. Si ya lo importó, páselo a otra carpeta, como «libros».'
      : 'Si guarda un documento comprimido, extráigalo. Si es un respaldo o una evidencia, páselo a otra carpeta.',
  }),
  configuracion: ({ file }) => ({
    message: `${quote(file)} parece la configuración y no se lee: su nombre no es «plan.config.yaml»`,
    help: `Cámbiele el nombre a ${quote(configName(file))}${/\.ya?ml$/i.test(file) ? (/^plan\.config\.ya?ml$/i.test(lastStep(file)) ? ', en minúsculas.' : '.') : '. Windows oculta el final de los nombres: en el Explorador, active Ver > Mostrar > Extensiones de nombre de archivo.'}`,
  }),
  configuracion_abajo: ({ file }) => ({
    message: `${quote(file)} no se lee: la configuración va en la carpeta del plan, junto a plan.yaml`,
    help: 'Páselo a la carpeta del plan, o bórrelo si ya no se usa.',
  }),
  configuracion_arriba: ({ file }) => ({
    message: `${quote(file)}, en una carpeta de más arriba, no se lee: cada plan tiene su configuración en su carpeta, junto a plan.yaml`,
    help: 'Páselo a la carpeta del plan; si es de varios planes, copie el archivo a la de cada uno.',
  }),
  tipo: ({ file, tipo = '', edit }) => ({
    message: `${quote(file)} parece un documento y no se lee: sus claves van en minúsculas, y «tipo», al margen`,
    help: `Escriba «tipo: ${tipo}», en minúsculas y sin espacios delante, y así las demás claves.`,
    corrections: edit ? [{ title: `Escribir tipo: ${tipo}`, safe: true, writes: [], edits: [edit] }] : [],
  }),
  roto: ({ file }) => ({
    message: `${quote(file)} es un enlace que no lleva a nada: lo que debía leerse no se lee`,
    help: INSTEAD,
  }),
  circular: ({ file }) => ({
    message: `${quote(file)} es un enlace que vuelve sobre sí mismo: no se sigue`,
    help: INSTEAD,
  }),
  fuera: ({ file }) => ({
    message: `${quote(file)} es un enlace que lleva fuera de la carpeta del proyecto: lo que hay detrás no se lee`,
    help: INSTEAD,
  }),
  enlaces: ({ file }) => ({
    message: `${quote(file)} es un enlace a una carpeta, y el proyecto tiene más de los que se siguen: lo que hay detrás no se lee`,
    help: 'Quite los enlaces que sobran: lo que ya está en la carpeta del proyecto se lee sin ellos.',
  }),
  especial: ({ file }) => ({
    message: `${quote(file)} no es un archivo, sino una tubería, un dispositivo o algo parecido: no se lee`,
    help: INSTEAD,
  }),
  carpeta: ({ file }) => ({
    message: `${quote(file)} se llama como un archivo y es una carpeta: no se lee como documento`,
    help: 'Cámbiele el nombre a la carpeta; si debía ser un documento, ponga el archivo en su lugar.',
  }),
  submodulo: ({ file }) => ({
    message: `${quote(file)} es otro repositorio (un submódulo de git) que no se ha traído: su carpeta está vacía, y lo que debía leerse no se lee`,
    help: 'Tráigalo, en la carpeta del plan: git submodule update --init. Si no es de este plan, agregue la carpeta a «excluir» en plan.config.yaml.',
  }),
  copia: ({ file }) => ({
    message: `${quote(file)} es una copia de este plan dentro de su propia carpeta: lo que hay junto a ella no se lee`,
    help: 'Pase al original lo que solo esté en la copia, y saque la carpeta. Si es otro plan, cámbiele el «id».',
  }),
  archivo: ({ file }) => ({
    message: `${quote(file)} es un archivo, y con ese nombre debía ser una carpeta: no se lee ningún documento de ella`,
    help: 'Ponga en su lugar la carpeta con sus documentos. Pasa cuando la carpeta era un enlace y el proyecto se copió a un sistema que no los tiene.',
  }),
};

/**
 * A plan with nothing beside it, above the folder that holds the same plan with its POI: it may be the copy of that one.
 */
function planAlone({ file }: UnreadFile, plan: Plan | undefined): Pick<Finding, 'message' | 'help'> {
  const alone = quote(plan?.origin.file ?? 'plan.yaml');
  return {
    message: `${quote(file)} es el mismo plan que ${alone}, que está más arriba y sin ningún POI: no se lee nada de lo que hay en su carpeta`,
    help: `Si el plan es el de ${quote(file)}, saque ${alone} de donde está. Si son dos planes, cambie el «id» de uno.`,
  };
}

const UNTOLD =
  'Mientras tanto no se comprueba nada que dependa de lo que falta, como las actividades que citan las audiencias.';

const INSTEAD = 'Ponga en su lugar el archivo o la carpeta, o quítelo si ya no se usa.';

/** The name that the configuration must have, with the ending that it has where that is one of the two. */
function configName(file: string): string {
  const name = meantName(file);
  return /^plan\.config\.ya?ml$/.test(name) ? name : 'plan.config.yaml';
}

/** `poi/2019-S2.yaml.txt` as it was meant: `2019-S2.yaml`. */
function meantName(file: string): string {
  const name = lastStep(file).replace(/^\./, '');
  if (/^plan\.config\.ya?ml$/i.test(name)) return name.toLowerCase();
  const [yaml] = /^.*\.ya?ml/i.exec(name) ?? [];
  return yaml ?? `${name.replace(/\.[^.]*$/, '')}.yaml`;
}
