// The words that municipalities are invented from. There are no such departments, nor such places.
export const DEPARTAMENTOS = [
  'Altos de Wayra',
  'Bajo Yaku',
  'Cerros de Inti',
  'Dos Lagunas',
  'Esteros',
  'Fuentes Claras',
  'Gran Meseta',
  'Hondonada',
  'Islas del Sur',
  'Junturas',
  'Killa',
  'Lomas',
  'Media Luna',
  'Nevados',
  'Orillas',
  'Punas',
  'Quebradas',
  'Río Largo',
  'Sierra Azul',
  'Tierra Firme',
  'Urcos',
  'Valles Nuevos',
  'Yungas',
  'Zarzas',
];

export const PLACE_NAMES = {
  first: ['Villa', 'San', 'Nueva', 'Alto', 'Santa', 'Puerto', 'Pampa', 'Cerro'],
  second: [
    'Queñual',
    'Tolares',
    'Aguada',
    'Ichu',
    'Molle',
    'Chilca',
    'Totora',
    'Retama',
    'Quishuar',
    'Cantuta',
    'Sauce',
    'Nogal',
  ],
};

export const UNIDADES = [
  { id: 'GIM', nombre: 'Gerencia de Infraestructura' },
  { id: 'GDS', nombre: 'Gerencia de Desarrollo Social' },
  { id: 'GAF', nombre: 'Gerencia de Administración y Finanzas' },
  { id: 'GDE', nombre: 'Gerencia de Desarrollo Económico' },
  { id: 'GSC', nombre: 'Gerencia de Servicios a la Ciudad' },
  { id: 'GMA', nombre: 'Gerencia del Ambiente' },
];

const indicador = (nombre, unidad, tipo, base, sentido = 'ascendente') => ({
  nombre,
  unidad,
  tipo,
  base,
  sentido,
});

export const OBJETIVOS = {
  social: [
    {
      id: 'SOC-1',
      nombre: 'Agua segura y saneamiento en todas las comunidades',
      indicadores: [
        indicador('Viviendas con agua segura', 'porcentaje', 'resultado', [30, 60]),
        indicador('Viviendas con desagüe', 'porcentaje', 'resultado', [20, 55]),
      ],
    },
    {
      id: 'SOC-2',
      nombre: 'Niñas y niños sin anemia',
      indicadores: [
        indicador('Niños de 6 a 35 meses con anemia', 'porcentaje', 'impacto', [38, 62], 'descendente'),
      ],
    },
  ],
  economica: [
    {
      id: 'ECO-1',
      nombre: 'Productores con mejores mercados',
      indicadores: [indicador('Productores con asistencia técnica', 'porcentaje', 'resultado', [10, 40])],
    },
    {
      id: 'ECO-2',
      nombre: 'Caminos vecinales transitables',
      indicadores: [indicador('Red vial vecinal en buen estado', 'porcentaje', 'resultado', [25, 60])],
    },
  ],
  ambiental: [
    {
      id: 'AMB-1',
      nombre: 'Residuos sólidos recogidos y aprovechados',
      indicadores: [indicador('Viviendas con recojo de residuos', 'porcentaje', 'resultado', [35, 65])],
    },
  ],
  institucional: [
    {
      id: 'INS-1',
      nombre: 'Una municipalidad que rinde cuentas',
      indicadores: [indicador('Trámites atendidos en plazo', 'porcentaje', 'resultado', [40, 70])],
    },
  ],
};

const actividad = (
  nombre,
  objetivo,
  unidad,
  indicadorNombre,
  unidadMedida,
  most,
  task,
  tipo = 'actividad',
) => ({
  nombre,
  objetivo,
  unidad,
  indicador: indicadorNombre,
  unidadMedida,
  most,
  task,
  tipo,
});

export const ACTIVIDADES = [
  actividad(
    'Ampliación de redes de agua potable',
    'SOC-1',
    0,
    'Conexiones instaladas',
    'conexión',
    20,
    'Excavar las zanjas',
    'inversion',
  ),
  actividad(
    'Cloración de los sistemas de agua rural',
    'SOC-1',
    1,
    'Sistemas clorados',
    'sistema',
    6,
    'Comprar el cloro',
  ),
  actividad(
    'Visitas a hogares con niños menores de tres años',
    'SOC-2',
    1,
    'Hogares visitados',
    'hogar',
    40,
    'Actualizar el padrón',
  ),
  actividad(
    'Mejoramiento de la posta de salud',
    'SOC-2',
    0,
    'Ambientes mejorados',
    'ambiente',
    3,
    'Aprobar el expediente',
    'inversion',
  ),
  actividad(
    'Asistencia técnica a criadores',
    'ECO-1',
    3,
    'Criadores asistidos',
    'productor',
    25,
    'Contratar a los técnicos',
  ),
  actividad(
    'Ferias de productores',
    'ECO-1',
    3,
    'Ferias realizadas',
    'feria',
    2,
    'Convocar a los productores',
  ),
  actividad(
    'Mantenimiento de caminos vecinales',
    'ECO-2',
    0,
    'Caminos mantenidos',
    'kilómetro',
    12,
    'Reparar la motoniveladora',
  ),
  actividad(
    'Mejoramiento del puente vecinal',
    'ECO-2',
    0,
    'Tramos terminados',
    'tramo',
    2,
    'Vaciar los estribos',
    'inversion',
  ),
  actividad(
    'Recojo de residuos sólidos',
    'AMB-1',
    4,
    'Toneladas recogidas',
    'tonelada',
    60,
    'Programar las rutas',
  ),
  actividad(
    'Planta de compostaje',
    'AMB-1',
    5,
    'Composteras en uso',
    'compostera',
    4,
    'Cercar el terreno',
    'inversion',
  ),
  actividad(
    'Atención de trámites en plazo',
    'INS-1',
    2,
    'Trámites atendidos',
    'trámite',
    90,
    'Ordenar el archivo',
  ),
  actividad(
    'Capacitación del personal',
    'INS-1',
    2,
    'Personas capacitadas',
    'persona',
    15,
    'Preparar los temas',
  ),
];

export const CAUSAS = [
  ['presupuesto_insuficiente', 'No alcanzó la certificación'],
  ['proceso_desierto_o_demorado', 'El proceso quedó desierto una vez'],
  ['expediente_tecnico', 'El expediente técnico tuvo observaciones'],
  ['clima_desastre', 'Las lluvias cortaron el camino'],
  ['personal', 'Faltó personal en la unidad'],
  ['tercero_o_convenio', 'El convenio se firmó tarde'],
];
