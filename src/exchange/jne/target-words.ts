/** Which side of its figure a limit leaves: «no menos de» a minimum, «por debajo de» a maximum. */
export type Limit = 'minimum' | 'maximum';

/** Words without the limit that stood at their end or start, and which it was. */
export interface WithoutLimit {
  readonly rest: string;
  readonly limit: Limit | undefined;
  /** The limit says where to get, whatever verb stands before it: «bajar por debajo de 10 %». */
  readonly isPlace: boolean;
}

const TO = '(?:de|del|a|al|que|el|los)';
const ARTICLE = '(?: (?:el|la|los|las|un|una|del|al|a|de))?';

/** «Mayores de 18» are people, unless denied. Each is looked for at the end of what stands before a figure, in this order: a denied one before what it denies. */
const BEFORE: readonly (readonly [form: RegExp, limit: Limit, isPlace?: true])[] = [
  [endsWith(`(?:no|sin) (?:sea |sean |ser )?(?:menos|menor|menores|inferior|inferiores) ${TO}`), 'minimum'],
  [endsWith(`no (?:bajar|baje|bajen|caer|caiga|descender|descienda) (?:de|del)`), 'minimum'],
  [endsWith(`(?:no|sin) (?:sea |sean |ser )?(?:mas|mayor|mayores|superior|superiores) ${TO}`), 'maximum'],
  [
    endsWith(
      `(?:no|sin|evitar que) (?:pasar|pase|pasen|exceder|exceda|excedan|superar|supere|superen|sobrepasar|sobrepase|rebasar|rebase)(?: (?:de|del|a|al))?`,
    ),
    'maximum',
  ],
  [endsWith('(?:por lo menos|al menos|a lo menos|cuando menos|como minimo|minimo)(?: de)?'), 'minimum'],
  [endsWith('(?:a lo mas|a lo sumo|como maximo|maximo)(?: de)?'), 'maximum'],
  [endsWith(`(?:mas|mayor|superior|superiores) ${TO}|mayores (?:a|al|que)`), 'minimum'],
  [endsWith(`(?:menos|menor|inferior|inferiores) ${TO}|menores (?:a|al|que)`), 'maximum'],
  [endsWith('(?:por )?(?:encima|arriba) (?:de|del)'), 'minimum', true],
  [endsWith('(?:por )?debajo (?:de|del)|bajo'), 'maximum', true],
  [endsWith('(?:superar|supere|superen|exceder|sobrepasar)(?: (?:de|del|a|al))?'), 'minimum'],
  [/(?:>=?|≥) ?$/, 'minimum'],
  [/(?:<=?|≤) ?$/, 'maximum'],
];

const AFTER: readonly (readonly [form: RegExp, limit: Limit])[] = [
  [/^ ?(?:como minimo|por lo menos|al menos|a lo menos|o mas|a mas)\b/, 'minimum'],
  [/^ ?(?:como maximo|a lo mas|a lo sumo|o menos|a menos)\b(?! de)/, 'maximum'],
];

/** A limit at the end of the folded words before a figure. */
export function limitBefore(words: string): WithoutLimit {
  for (const [form, limit, isPlace = false] of BEFORE) {
    const found = form.exec(words);
    if (found) return { rest: words.slice(0, found.index).trimEnd(), limit, isPlace };
  }
  return { rest: words, limit: undefined, isPlace: false };
}

/** A limit at the start of the folded words after a figure. */
export function limitAfter(words: string): WithoutLimit {
  for (const [form, limit] of AFTER) {
    const found = form.exec(words);
    if (found) return { rest: words.slice(found[0].length), limit, isPlace: false };
  }
  return { rest: words, limit: undefined, isPlace: false };
}

function endsWith(words: string): RegExp {
  return new RegExp(`\\b(?:${words})${ARTICLE}$`);
}

/** Verbs and nouns of less, in any of their forms, as they begin; without accents. */
export const LESS: RegExp =
  /\b(?:reduc|reduj|reduz|disminu|aminor|atenu|abat|recort|rebaj|decrec|baj(?:ar|a|e|en|ando|ada)\b|minimiz|mitig|erradic|elimin|suprim|descen[ds]|acort|desapare)/;
/** And those of more. «Alcanzar» and «mantener» name a level. */
export const MORE: RegExp =
  /\b(?:increment|aument|ampli[ae]|crec[ei]|elev[ae]|expan[ds]|exten[ds]|sub(?:ir|e|a|ida)\b|aceler|adicion|agreg|sum(?:ar|e)\b)/;
/** What an objective does with a harm. */
export const AGAINST: RegExp = /\b(?:preven(?:ir|cion)|evitar|combatir|controlar|frenar|enfrentar|contra\b)/;

/** What is so many times something else, or a part of it, or won besides. */
export const TIMES: RegExp =
  /\b(?:doble|triple|mitad|duplic[a-z]*|triplic[a-z]*|cuadruplic[a-z]*|ganar|terci[oa]s?|veces)\b/;
/** What is left to do: a figure of it is none of what is done. */
export const GAP: RegExp = /\bbrechas?\b/;
/** Words of a comparison: the figure is of what there was. */
export const COMPARED: RegExp =
  /\b(?:respecto|linea (?:de )?base|en relacion|en comparacion|comparad[oa]|frente al?|actual(?:es)?|adicional(?:es)?|extra)\b/;
/** Some of what there is besides: «20 % más de hogares», «10 nuevas familias». */
export const MORE_OF: RegExp = /\b(?:mas|menos|nuev[oa]s?)\b/;

/** A figure of a part of the year, or of each. */
export const WITHIN_YEAR: RegExp =
  /(?:\b(?:por|cada|al|a la|x)|\/) ?(?:mes|semana|dia|hora|trimestre|semestre|bimestre|quincena)\b|\b(?:mensual|semanal|quincenal|bimestral|bimensual|trimestral|semestral)(?:es|mente)?\b|\bdiari[oa]s?(?:mente)?\b/;
export const YEARLY: RegExp = /(?:\b(?:por|cada|al|x)|\/) ?ano\b|\banual(?:es|mente)?\b/;

/** What makes it two targets, or one of several years. */
export const NOT_ONE: RegExp = /[;:]|\b(?:y|e|o|u|cada|por|entre|partir|respectivamente)\b/;
/** A denial that is no limit. */
export const DENIED: RegExp =
  /\b(?:no|ni|nunca|jamas|evitar|evite|impedir|salvo|excepto|fuera|perder|pierd[ae]n?|perdida|dej[ae]n?|dejar|tampoco|ningun[oa]?)\b/;

/** «Hasta un 30 %», «hasta en 30 %»: how much may change at most, or where to get. So is «reducir hasta 30 %». */
export const UP_TO: RegExp = /\bhasta (?:(?:en )?una?|en(?: (?:el|la))?)$/;
/** What is undone in a part of it, and not down to that part: «erradicar al 90 %». */
export const UNDO: RegExp = /\b(?:erradic|elimin|suprim|desapare|mitig|atenu|abat)/;

/** Of these one wants less, and words that only name a level leave it open. */
export const UNWANTED: RegExp =
  /\b(?:sin|no(?!\.| de\b)|anemia|desnutricion|analfabetismo|mortalidad|morbilidad|pobreza|desercion|abandono|violencia|delitos?|robos?|accidentes?|conflictos?|contaminacion|deforestacion|informalidad|embarazos?|brechas?|deficit|incidencia|desempleo|subempleo|morosidad|deudas?|evasion|inseguridad|victimizacion|quejas?|reclamos?|criticos?|botaderos?|tiempo|demoras?|costos?|fallecid[oa]s?|muertes?|perdidas?|riesgos?|hacinamiento|incendios?|enfermedad(?:es)?|homicidios?|feminicidios?|hurtos?|asaltos?|agresiones|corrupcion|drogas?|drogadiccion|pandill[a-z]+|inasistencia|repitencia|obesidad|plagas?|ruidos?|emisiones|tala|mal(?:as?|os?)?|carec[a-z]+|carent[a-z]+|carencias?|faltas?|ausencias?|escasez|espera|ilegal(?:es)?|informal(?:es)?|pendientes?|insatisfech[a-z]+|inconclus[a-z]+|inoperativ[a-z]+|precari[a-z]+|deficien[a-z]+|inadecuad[a-z]+|(?:contamin|paraliz|retras|atras|afect|damnific|abandon|deterior)ad[oa]s?)\b/;
/** What is given, aided or counted here is no good of its own: less of it can be wanted, and more only where a word says so. */
export const NOT_GOOD: RegExp =
  /\b(?:bar(?:es)?|cantinas?|prostibulos?|chinganas?|multas?|penalidad(?:es)?|sancion(?:es)?|papeletas?|infraccion(?:es)?|invasion(?:es)?|cisternas?|en (?:(?:el|la|los|las) )?(?:rios?|lagos?|quebradas?|cauces?|laderas?|acequias?|mar)|(?:agua|acceso|servicios?) (?:de )?(?:rio|lluvia|acequia|pilon|puquio|turbi|limitad|restringid|intermitent|irregular|insuficient)[a-z]*)\b|^(?!.*(?:formaliz|capacit|organiz|reubic|certific)).*\bambulantes?\b/;
/** What is done about a harm, of which one wants more: the lessening of one, or those of them that were answered. */
export const ANSWERED: RegExp =
  /^(?:reduccion|disminucion|erradicacion|eliminacion|mitigacion) de|^(?!.*\b(?:no|ni|sin|por|mal|pendientes?|tiempo|espera)\b)(?:caso|reclamo|queja|denuncia|punto|botadero|conflicto|incendio|accidente|delito|familia|persona|victima|area|zona)s?\b.* (?:atendid|resuelt|recuperad|erradicad|eliminad|rehabilitad|mitigad|solucionad)[oa]s?(?= ?\(%\)|$)/;
/** They get somewhere good: what is reached is wanted, if its indicator tells of the lack of a harm or of an answer to one. */
export const ACHIEVE: RegExp = /^(?:lograr?|lograra|alcanzara?|alcanzar|conseguir|conseguira)\b/;
/** What brings a thing into being, as its verbs and participles begin. */
export const BUILT =
  'constru[iy]|construccion|perfor|instal|implement|cread|crear|creacion|adquir|entreg|edific|plantad|plantar|sembrad|sembrar|paviment|asfalt|electrific|reforest|culminad|habilitad';
/** And what is done for those that are served, repaired or collected. */
export const SERVED =
  'capacit|certific|benefici|atend|atencion|asistid|asistir|titulad|titular|formalizad|formalizar|conectad|conectar|dotad|dotar|equipad|equipar|mejorad|organizad|rehabilitad|recaudad|resuelt|aprobad|autorizad|vacunad|recuperad';
/** Things that a municipality gives, where no word tells more of them. */
export const GIVEN =
  '(?:taller|curso|capacitacion|campana|feria|convenio|beca|audiencia|cabildo|pozo|reservorio|puente|parque|losa|aula|colegio|escuela|biblioteca|mercado|posta|camal|vivero|arbol|camara|patrullero|luminaria|vereda|pista|via|carretera|camino|trocha|modulo|obra|beneficiari[oa])(?:e?s)?|areas verdes|empleos generados|plantas? de tratamiento|puestos? (?:de (?:salud|trabajo|empleo)|nuevos)|centros? de salud|puntos? de (?:monitoreo|acopio)|(?:construccion|instalacion|implementacion) de|cobertura|ejecucion|horas de (?:servicio de )?agua';
/** Those that have or get something. */
export const HOLDER =
  '(?:hogar|vivienda|familia|persona|habitante|nin[oa]|estudiante|escolar|alumno|joven|mujer|madre|productor|agricultor|trabajador|servidor|comunidad|localidad|caserio|institucion|colegio|escuela|predio|barrio)(?:e?s)?|jovenes|poblacion|centros poblados|residuos';
/** What it is good to have, with what it is of: a river's water is no water supply. */
export const GOOD_THING =
  '(?:acceso|servicios?|cobertura|conexion|titulos?)(?: (?:al?|del?) (?:l[ao]s? )?(?:servicios? (?:basicos? )?de )?[a-z]+)?|agua|alcantarillado|desague|saneamiento|luz|energia|electricidad|internet|empleo|logro|disposicion|asistencia tecnica';
/** What may follow it. */
export const AFTER_THING = ' (?:en|y|e|o|por red|las 24)\\b|[^a-z ]|$';
/** What tells neither good nor bad of the noun before it, or only good. */
export const PLAIN =
  'nuev|rural|urban|public|municipal|comunal|vecinal|distrital|vial|verd|deportiv|educativ|productiv|social|cultural|turistic|artesanal|agropecuari|campesin|ciudadan|tecnic|tubular|solar|electric|sanitari|anual|basic|presupuestal|potabl|activ|operativ|integral|segur|formal|adecuad|final|dign|satisfactori|realizad|ejecutad|otorgad|firmad|suscrit|generad';
/** What joins one noun to another. */
export const LINK = 'del?|al?|para|por|con|en|y|e|o|el|l[ao]s?|una?';
/** «En» before one noun without article tells a state; these are good. */
export const PLACE_WITHOUT_ARTICLE = 'funcionamiento|operacion|marcha|servicio|uso';
/** Of these one wants more, whatever was lessened. */
export const LESSENED: RegExp =
  /\b(?:reduc(?:cion|id)|disminu(?:cion|id)|(?:elimin|erradic|mitig)a(?:cion|d))/;
/** Of these there are parts: three places after a comma need not be thousands. */
export const HAS_PARTS: RegExp =
  /^(?:kms?|m|ml|mts?|m2|m3|ha|has|t|tn|tm|kg|kgs|l|lt|lts|kilometros?|metros?|hectareas?|toneladas?|kilos?|litros?|hrs?|horas?|dias?|min|minutos?|kilogramos?)$/;
/** How each of these is spelled, in full and short. */
export const SPELLINGS: readonly RegExp[] = [
  /^(?:kms?|kilometros?)$/,
  /^(?:m|ml|mts?|metros?)$/,
  /^m2$/,
  /^m3$/,
  /^(?:ha|has|hectareas?)$/,
  /^(?:t|tn|tm|toneladas?)$/,
  /^(?:kgs?|kilos?|kilogramos?)$/,
  /^(?:l|lts?|litros?)$/,
  /^(?:hrs?|horas?)$/,
  /^(?:min|minutos?)$/,
];
