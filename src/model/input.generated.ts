// Made from schemas/*.schema.json by `npm run test:update`; a test demands that it is current.
// Every field is optional: a document with findings is still linked, without the values that the schema refused.

/**
 * El plan de gobierno con sus dimensiones, objetivos, indicadores y propuestas. Hay uno por proyecto: plan.yaml.
 */
export interface PlanDocument {
  /**
   * Siempre «plan»: indica que este archivo es el plan de gobierno.
   */
  tipo?: 'plan';
  /**
   * Siempre 1: la versión del formato en que está escrito el archivo.
   */
  version?: 1;
  /**
   * Nombre corto del plan en minúsculas, con cifras y guiones. Los POI lo citan en «plan».
   */
  id?: string;
  /**
   * Título del plan, como se imprime en la carátula de los informes.
   */
  titulo?: string;
  /**
   * La municipalidad a la que pertenece el plan.
   */
  entidad?: {
    /**
     * Nombre oficial de la municipalidad.
     */
    nombre?: string;
    /**
     * Provincial, distrital, de centro poblado u otra.
     */
    nivel?: 'provincial' | 'distrital' | 'centro_poblado' | 'otra';
    /**
     * Código del INEI (no el del RENIEC), de seis cifras y entre comillas.
     */
    ubigeo?: string;
    /**
     * Código de la municipalidad en el SIAF (SEC_EJEC), entre comillas.
     */
    sec_ejec?: string;
    /**
     * Distritos del ámbito de la municipalidad. Dan su nombre en los informes y permiten revisar los ubigeos de las actividades.
     *
     * Items: Un distrito del ámbito de la municipalidad.
     */
    distritos?: {
      /**
       * Código del INEI del distrito, de seis cifras y entre comillas.
       */
      ubigeo?: string;
      /**
       * Nombre del distrito, como saldrá en los informes.
       */
      nombre?: string;
      /**
       * Habitantes del distrito, según el INEI.
       */
      poblacion?: number;
    }[];
    /**
     * Barrios, centros poblados y comunidades, debajo del distrito. Las actividades y las demandas los citan.
     *
     * Items: Un lugar debajo del distrito.
     */
    lugares?: {
      /**
       * Código único del lugar. Las actividades y las demandas lo citan.
       */
      id?: string;
      /**
       * Nombre del lugar, como saldrá en los informes.
       */
      nombre?: string;
      /**
       * barrio, centro_poblado, comunidad, caserio, anexo, zona u otro.
       */
      tipo?: 'barrio' | 'centro_poblado' | 'comunidad' | 'caserio' | 'anexo' | 'zona' | 'otro';
      /**
       * Ubigeo del distrito al que pertenece, de seis cifras y entre comillas.
       */
      distrito?: string;
      /**
       * Habitantes del lugar.
       */
      poblacion?: number;
    }[];
    /**
     * Datos institucionales que se imprimen para que el vecino pregunte. Nunca los de una persona.
     */
    contacto?: {
      /**
       * Dirección del local.
       */
      direccion?: string;
      /**
       * Teléfono de la institución.
       */
      telefono?: string;
      /**
       * Correo de la institución, por ejemplo el de mesa de partes.
       */
      correo?: string;
      /**
       * Dirección de la página de la municipalidad.
       */
      web?: string;
      /**
       * Días y horas de atención.
       */
      horario?: string;
    };
  };
  /**
   * Primer y último año del mandato, ambos incluidos: de uno a cuatro años.
   */
  periodo?: {
    /**
     * Primer año del mandato.
     */
    inicio?: number;
    /**
     * Último año del mandato.
     */
    fin?: number;
  };
  /**
   * De dónde se tomó el texto del plan. Se imprime en el informe.
   */
  procedencia?: {
    /**
     * Entidad que guarda el documento.
     */
    fuente?: string;
    /**
     * Código con el que la fuente lo identifica.
     */
    codigo?: string;
    /**
     * Enlace al documento publicado.
     */
    url?: string;
    /**
     * Día en que se registró o se consultó, en la forma AAAA-MM-DD.
     */
    fecha?: string;
  };
  /**
   * registrado (tal como está en el JNE), borrador, aprobado, vigente o finalizado.
   */
  estado?: 'registrado' | 'borrador' | 'aprobado' | 'vigente' | 'finalizado';
  /**
   * Con qué norma cambió lo que el plan prometía, por ejemplo una meta.
   *
   * Items: Un cambio de lo que el plan prometía, con su norma.
   */
  modificaciones?: {
    /**
     * Día de la norma, en la forma AAAA-MM-DD.
     */
    fecha?: string;
    /**
     * Número del acuerdo de concejo o de la ordenanza.
     */
    norma?: string;
    /**
     * Por qué se cambió.
     */
    motivo?: string;
    /**
     * Objetivos e indicadores del plan que cambiaron.
     *
     * Items: Identificador de un objetivo o de un indicador del plan.
     */
    afecta?: string[];
  }[];
  /**
   * Organización que presentó el plan ante el JNE. No se imprime salvo que usted lo pida, por la neutralidad política (Ley 27972).
   */
  organizacion_politica?: string;
  /**
   * Norma con la que se aprobó el plan, si la hay.
   */
  aprobacion?: {
    /**
     * Número de la ordenanza o resolución, como figura en el documento.
     */
    norma?: string;
    /**
     * Día en que se emitió la norma, en la forma AAAA-MM-DD.
     */
    fecha?: string;
    /**
     * Enlace a la norma publicada, por ejemplo en el Portal de Transparencia.
     */
    url?: string;
  };
  /**
   * La visión del plan, con sus propias palabras. En varias líneas puede usar «>-».
   */
  vision?: string;
  /**
   * Ejes que cruzan las cuatro dimensiones. Los objetivos los citan por su identificador.
   *
   * Items: Un eje del plan que cruza las dimensiones.
   */
  ejes?: {
    /**
     * Código corto del eje; los objetivos lo citan.
     */
    id?: string;
    /**
     * Nombre del eje, como figura en el plan.
     */
    nombre?: string;
  }[];
  /**
   * Las cuatro dimensiones del formato del JNE; ninguna puede faltar.
   */
  dimensiones?: {
    /**
     * Objetivos de salud, educación, servicios básicos, seguridad y demás asuntos sociales.
     */
    social?: {
      /**
       * Palabra o frase que resume la dimensión en el plan.
       */
      lema?: string;
      /**
       * Valores que el plan asocia a la dimensión.
       *
       * Items: Un valor, en pocas palabras.
       */
      valores?: string[];
      /**
       * Objetivos estratégicos de la dimensión; sin ninguno, [].
       *
       * Items: Un objetivo del plan, con el problema que atiende, sus indicadores y sus propuestas.
       */
      objetivos?: {
        /**
         * Código único del objetivo en el plan. Las actividades del POI lo citan.
         */
        id?: string;
        /**
         * El objetivo, como figura en el plan.
         */
        nombre?: string;
        /**
         * El problema que el objetivo atiende, como figura en el plan.
         */
        problema?: string;
        /**
         * Las palabras del plan registrado, cuando una sola de sus líneas dio varios objetivos o indicadores.
         */
        enunciado?: string;
        /**
         * La meta con las palabras del plan registrado, cuando el objetivo no tiene un indicador que la lleve. Se imprime tal cual.
         */
        meta_registrada?: string;
        /**
         * Objetivos y acciones del PEI a los que responde. Las actividades del POI que los citan llegan por aquí a este objetivo.
         *
         * Items: Identificador de un objetivo o de una acción del PEI.
         */
        pei?: string[];
        /**
         * Ejes transversales a los que contribuye.
         *
         * Items: Identificador de un eje del plan.
         */
        ejes?: string[];
        /**
         * Objetivos o metas de los ODS a los que contribuye, entre comillas.
         *
         * Items: Número del ODS ("6") o de una de sus metas ("6.1").
         */
        ods?: string[];
        /**
         * Objetivos del Plan de Desarrollo Concertado a los que contribuye.
         *
         * Items: Identificador de un objetivo de «marco: pdc».
         */
        pdc?: string[];
        /**
         * Identificador de la unidad orgánica responsable, como figura en unidades.yaml.
         */
        responsable?: string;
        /**
         * Entidades con las que se coordina el objetivo.
         *
         * Items: Nombre o sigla de la entidad.
         */
        aliados?: string[];
        /**
         * Peso del objetivo en su dimensión, en %. Si un objetivo lo lleva, lo llevan todos los de su dimensión y suman 100.
         */
        peso?: number;
        /**
         * Indicadores con los que se mide el objetivo.
         *
         * Items: Ficha de un indicador del plan. Lleva «linea_base» o, si todavía no existe, «sin_linea_base». Sin «metas» se lista con sus palabras y no entra en los promedios.
         */
        indicadores?: {
          /**
           * Código único del indicador en el plan. Los POI lo citan.
           */
          id?: string;
          /**
           * Qué se mide y en quién o dónde.
           */
          nombre?: string;
          /**
           * El texto del indicador tal como está en el plan registrado, si difiere del nombre.
           */
          enunciado?: string;
          /**
           * La meta con las palabras del plan registrado. Se conserva y se imprime siempre.
           */
          meta_registrada?: string;
          /**
           * Unidad en que se expresan la línea de base, las metas y los resultados. Se pide donde hay metas.
           */
          unidad_medida?: string;
          /**
           * Qué mide: impacto (cambio de largo plazo), resultado (cambio en las personas o el territorio), producto (lo que se entrega) u operativo (lo que se hace).
           */
          tipo?: 'impacto' | 'resultado' | 'producto' | 'operativo';
          /**
           * Ascendente (más es mejor), descendente (menos es mejor), maximo_permisible (no debe pasar de la meta) o minimo_permisible (no debe bajar de ella). Se pide donde hay metas.
           */
          sentido?: 'ascendente' | 'descendente' | 'maximo_permisible' | 'minimo_permisible';
          /**
           * agregable: las metas de cada año se suman. no_agregable: cada meta es el nivel al que se llega. Si no lo indica, no_agregable.
           */
          agregacion?: 'agregable' | 'no_agregable';
          /**
           * De 1 (muy relevante) a 3 (poco relevante). Si no la indica, 1.
           */
          relevancia?: number;
          /**
           * El último valor conocido antes de empezar el plan.
           */
          linea_base?: {
            /**
             * Año al que corresponde el valor.
             */
            anio?: number;
            /**
             * Valor de partida, en la unidad de medida del indicador.
             */
            valor?: number;
            /**
             * Documento, censo o registro del que sale el valor.
             */
            fuente?: string;
          };
          /**
           * Por qué no hay línea de base y cuándo la habrá. Úselo en lugar de «linea_base».
           */
          sin_linea_base?: string;
          /**
           * Valor esperado al cierre de cada año, también después del mandato, en la unidad de medida. Con signo y entre comillas es relativo a la línea de base: en % o, si el indicador es un porcentaje, en puntos (pp).
           */
          metas?: {
            /**
             * Número en la unidad de medida, o "-50%" o "+15pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Valor esperado al cierre de un semestre. Sin él, se estima entre la meta anterior y la siguiente, por meses.
           */
          metas_semestrales?: {
            /**
             * Número en la unidad de medida, o "-25%" o "+5pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}-S[12]$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Cómo se calcula el indicador, en palabras o con su fórmula.
           */
          metodo_calculo?: string;
          /**
           * Qué se cuenta arriba de la división.
           */
          numerador?: string;
          /**
           * Qué se cuenta abajo de la división.
           */
          denominador?: string;
          /**
           * De dónde salen los valores que se miden cada semestre.
           */
          fuente?: string;
          /**
           * Lo que conviene saber antes de interpretar el indicador.
           */
          limitaciones?: string;
          /**
           * Cada cuánto se mide. Si es anual, en el primer semestre no se espera dato. Si no la indica, semestral.
           */
          frecuencia?: 'semestral' | 'anual';
          /**
           * Niveles de un indicador cualitativo, del más bajo al más alto. Los valores son su número de orden: 1, 2, 3…
           *
           * Items: Nombre de un nivel de la escala.
           */
          escala?: string[];
        }[];
        /**
         * Propuesta del plan: programas con sus proyectos y actividades.
         *
         * Items: Un programa de la propuesta del plan.
         */
        programas?: {
          /**
           * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
           */
          codigo?: string;
          /**
           * Nombre, tal como figura en el plan aprobado.
           */
          nombre?: string;
          /**
           * Proyectos del programa.
           *
           * Items: Un proyecto de la propuesta del plan.
           */
          proyectos?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
            /**
             * Código Único de Inversiones, de siete cifras y entre comillas. Lo encuentra en Invierte.pe.
             */
            cui?: string;
          }[];
          /**
           * Actividades del programa previstas en el plan. Las de cada semestre van en el POI.
           *
           * Items: Una actividad de la propuesta del plan.
           */
          actividades?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
          }[];
        }[];
      }[];
    };
    /**
     * Objetivos de empleo, turismo, comercio y producción.
     */
    economica?: {
      /**
       * Palabra o frase que resume la dimensión en el plan.
       */
      lema?: string;
      /**
       * Valores que el plan asocia a la dimensión.
       *
       * Items: Un valor, en pocas palabras.
       */
      valores?: string[];
      /**
       * Objetivos estratégicos de la dimensión; sin ninguno, [].
       *
       * Items: Un objetivo del plan, con el problema que atiende, sus indicadores y sus propuestas.
       */
      objetivos?: {
        /**
         * Código único del objetivo en el plan. Las actividades del POI lo citan.
         */
        id?: string;
        /**
         * El objetivo, como figura en el plan.
         */
        nombre?: string;
        /**
         * El problema que el objetivo atiende, como figura en el plan.
         */
        problema?: string;
        /**
         * Las palabras del plan registrado, cuando una sola de sus líneas dio varios objetivos o indicadores.
         */
        enunciado?: string;
        /**
         * La meta con las palabras del plan registrado, cuando el objetivo no tiene un indicador que la lleve. Se imprime tal cual.
         */
        meta_registrada?: string;
        /**
         * Objetivos y acciones del PEI a los que responde. Las actividades del POI que los citan llegan por aquí a este objetivo.
         *
         * Items: Identificador de un objetivo o de una acción del PEI.
         */
        pei?: string[];
        /**
         * Ejes transversales a los que contribuye.
         *
         * Items: Identificador de un eje del plan.
         */
        ejes?: string[];
        /**
         * Objetivos o metas de los ODS a los que contribuye, entre comillas.
         *
         * Items: Número del ODS ("6") o de una de sus metas ("6.1").
         */
        ods?: string[];
        /**
         * Objetivos del Plan de Desarrollo Concertado a los que contribuye.
         *
         * Items: Identificador de un objetivo de «marco: pdc».
         */
        pdc?: string[];
        /**
         * Identificador de la unidad orgánica responsable, como figura en unidades.yaml.
         */
        responsable?: string;
        /**
         * Entidades con las que se coordina el objetivo.
         *
         * Items: Nombre o sigla de la entidad.
         */
        aliados?: string[];
        /**
         * Peso del objetivo en su dimensión, en %. Si un objetivo lo lleva, lo llevan todos los de su dimensión y suman 100.
         */
        peso?: number;
        /**
         * Indicadores con los que se mide el objetivo.
         *
         * Items: Ficha de un indicador del plan. Lleva «linea_base» o, si todavía no existe, «sin_linea_base». Sin «metas» se lista con sus palabras y no entra en los promedios.
         */
        indicadores?: {
          /**
           * Código único del indicador en el plan. Los POI lo citan.
           */
          id?: string;
          /**
           * Qué se mide y en quién o dónde.
           */
          nombre?: string;
          /**
           * El texto del indicador tal como está en el plan registrado, si difiere del nombre.
           */
          enunciado?: string;
          /**
           * La meta con las palabras del plan registrado. Se conserva y se imprime siempre.
           */
          meta_registrada?: string;
          /**
           * Unidad en que se expresan la línea de base, las metas y los resultados. Se pide donde hay metas.
           */
          unidad_medida?: string;
          /**
           * Qué mide: impacto (cambio de largo plazo), resultado (cambio en las personas o el territorio), producto (lo que se entrega) u operativo (lo que se hace).
           */
          tipo?: 'impacto' | 'resultado' | 'producto' | 'operativo';
          /**
           * Ascendente (más es mejor), descendente (menos es mejor), maximo_permisible (no debe pasar de la meta) o minimo_permisible (no debe bajar de ella). Se pide donde hay metas.
           */
          sentido?: 'ascendente' | 'descendente' | 'maximo_permisible' | 'minimo_permisible';
          /**
           * agregable: las metas de cada año se suman. no_agregable: cada meta es el nivel al que se llega. Si no lo indica, no_agregable.
           */
          agregacion?: 'agregable' | 'no_agregable';
          /**
           * De 1 (muy relevante) a 3 (poco relevante). Si no la indica, 1.
           */
          relevancia?: number;
          /**
           * El último valor conocido antes de empezar el plan.
           */
          linea_base?: {
            /**
             * Año al que corresponde el valor.
             */
            anio?: number;
            /**
             * Valor de partida, en la unidad de medida del indicador.
             */
            valor?: number;
            /**
             * Documento, censo o registro del que sale el valor.
             */
            fuente?: string;
          };
          /**
           * Por qué no hay línea de base y cuándo la habrá. Úselo en lugar de «linea_base».
           */
          sin_linea_base?: string;
          /**
           * Valor esperado al cierre de cada año, también después del mandato, en la unidad de medida. Con signo y entre comillas es relativo a la línea de base: en % o, si el indicador es un porcentaje, en puntos (pp).
           */
          metas?: {
            /**
             * Número en la unidad de medida, o "-50%" o "+15pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Valor esperado al cierre de un semestre. Sin él, se estima entre la meta anterior y la siguiente, por meses.
           */
          metas_semestrales?: {
            /**
             * Número en la unidad de medida, o "-25%" o "+5pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}-S[12]$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Cómo se calcula el indicador, en palabras o con su fórmula.
           */
          metodo_calculo?: string;
          /**
           * Qué se cuenta arriba de la división.
           */
          numerador?: string;
          /**
           * Qué se cuenta abajo de la división.
           */
          denominador?: string;
          /**
           * De dónde salen los valores que se miden cada semestre.
           */
          fuente?: string;
          /**
           * Lo que conviene saber antes de interpretar el indicador.
           */
          limitaciones?: string;
          /**
           * Cada cuánto se mide. Si es anual, en el primer semestre no se espera dato. Si no la indica, semestral.
           */
          frecuencia?: 'semestral' | 'anual';
          /**
           * Niveles de un indicador cualitativo, del más bajo al más alto. Los valores son su número de orden: 1, 2, 3…
           *
           * Items: Nombre de un nivel de la escala.
           */
          escala?: string[];
        }[];
        /**
         * Propuesta del plan: programas con sus proyectos y actividades.
         *
         * Items: Un programa de la propuesta del plan.
         */
        programas?: {
          /**
           * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
           */
          codigo?: string;
          /**
           * Nombre, tal como figura en el plan aprobado.
           */
          nombre?: string;
          /**
           * Proyectos del programa.
           *
           * Items: Un proyecto de la propuesta del plan.
           */
          proyectos?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
            /**
             * Código Único de Inversiones, de siete cifras y entre comillas. Lo encuentra en Invierte.pe.
             */
            cui?: string;
          }[];
          /**
           * Actividades del programa previstas en el plan. Las de cada semestre van en el POI.
           *
           * Items: Una actividad de la propuesta del plan.
           */
          actividades?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
          }[];
        }[];
      }[];
    };
    /**
     * Objetivos de ambiente y territorio.
     */
    ambiental?: {
      /**
       * Palabra o frase que resume la dimensión en el plan.
       */
      lema?: string;
      /**
       * Valores que el plan asocia a la dimensión.
       *
       * Items: Un valor, en pocas palabras.
       */
      valores?: string[];
      /**
       * Objetivos estratégicos de la dimensión; sin ninguno, [].
       *
       * Items: Un objetivo del plan, con el problema que atiende, sus indicadores y sus propuestas.
       */
      objetivos?: {
        /**
         * Código único del objetivo en el plan. Las actividades del POI lo citan.
         */
        id?: string;
        /**
         * El objetivo, como figura en el plan.
         */
        nombre?: string;
        /**
         * El problema que el objetivo atiende, como figura en el plan.
         */
        problema?: string;
        /**
         * Las palabras del plan registrado, cuando una sola de sus líneas dio varios objetivos o indicadores.
         */
        enunciado?: string;
        /**
         * La meta con las palabras del plan registrado, cuando el objetivo no tiene un indicador que la lleve. Se imprime tal cual.
         */
        meta_registrada?: string;
        /**
         * Objetivos y acciones del PEI a los que responde. Las actividades del POI que los citan llegan por aquí a este objetivo.
         *
         * Items: Identificador de un objetivo o de una acción del PEI.
         */
        pei?: string[];
        /**
         * Ejes transversales a los que contribuye.
         *
         * Items: Identificador de un eje del plan.
         */
        ejes?: string[];
        /**
         * Objetivos o metas de los ODS a los que contribuye, entre comillas.
         *
         * Items: Número del ODS ("6") o de una de sus metas ("6.1").
         */
        ods?: string[];
        /**
         * Objetivos del Plan de Desarrollo Concertado a los que contribuye.
         *
         * Items: Identificador de un objetivo de «marco: pdc».
         */
        pdc?: string[];
        /**
         * Identificador de la unidad orgánica responsable, como figura en unidades.yaml.
         */
        responsable?: string;
        /**
         * Entidades con las que se coordina el objetivo.
         *
         * Items: Nombre o sigla de la entidad.
         */
        aliados?: string[];
        /**
         * Peso del objetivo en su dimensión, en %. Si un objetivo lo lleva, lo llevan todos los de su dimensión y suman 100.
         */
        peso?: number;
        /**
         * Indicadores con los que se mide el objetivo.
         *
         * Items: Ficha de un indicador del plan. Lleva «linea_base» o, si todavía no existe, «sin_linea_base». Sin «metas» se lista con sus palabras y no entra en los promedios.
         */
        indicadores?: {
          /**
           * Código único del indicador en el plan. Los POI lo citan.
           */
          id?: string;
          /**
           * Qué se mide y en quién o dónde.
           */
          nombre?: string;
          /**
           * El texto del indicador tal como está en el plan registrado, si difiere del nombre.
           */
          enunciado?: string;
          /**
           * La meta con las palabras del plan registrado. Se conserva y se imprime siempre.
           */
          meta_registrada?: string;
          /**
           * Unidad en que se expresan la línea de base, las metas y los resultados. Se pide donde hay metas.
           */
          unidad_medida?: string;
          /**
           * Qué mide: impacto (cambio de largo plazo), resultado (cambio en las personas o el territorio), producto (lo que se entrega) u operativo (lo que se hace).
           */
          tipo?: 'impacto' | 'resultado' | 'producto' | 'operativo';
          /**
           * Ascendente (más es mejor), descendente (menos es mejor), maximo_permisible (no debe pasar de la meta) o minimo_permisible (no debe bajar de ella). Se pide donde hay metas.
           */
          sentido?: 'ascendente' | 'descendente' | 'maximo_permisible' | 'minimo_permisible';
          /**
           * agregable: las metas de cada año se suman. no_agregable: cada meta es el nivel al que se llega. Si no lo indica, no_agregable.
           */
          agregacion?: 'agregable' | 'no_agregable';
          /**
           * De 1 (muy relevante) a 3 (poco relevante). Si no la indica, 1.
           */
          relevancia?: number;
          /**
           * El último valor conocido antes de empezar el plan.
           */
          linea_base?: {
            /**
             * Año al que corresponde el valor.
             */
            anio?: number;
            /**
             * Valor de partida, en la unidad de medida del indicador.
             */
            valor?: number;
            /**
             * Documento, censo o registro del que sale el valor.
             */
            fuente?: string;
          };
          /**
           * Por qué no hay línea de base y cuándo la habrá. Úselo en lugar de «linea_base».
           */
          sin_linea_base?: string;
          /**
           * Valor esperado al cierre de cada año, también después del mandato, en la unidad de medida. Con signo y entre comillas es relativo a la línea de base: en % o, si el indicador es un porcentaje, en puntos (pp).
           */
          metas?: {
            /**
             * Número en la unidad de medida, o "-50%" o "+15pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Valor esperado al cierre de un semestre. Sin él, se estima entre la meta anterior y la siguiente, por meses.
           */
          metas_semestrales?: {
            /**
             * Número en la unidad de medida, o "-25%" o "+5pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}-S[12]$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Cómo se calcula el indicador, en palabras o con su fórmula.
           */
          metodo_calculo?: string;
          /**
           * Qué se cuenta arriba de la división.
           */
          numerador?: string;
          /**
           * Qué se cuenta abajo de la división.
           */
          denominador?: string;
          /**
           * De dónde salen los valores que se miden cada semestre.
           */
          fuente?: string;
          /**
           * Lo que conviene saber antes de interpretar el indicador.
           */
          limitaciones?: string;
          /**
           * Cada cuánto se mide. Si es anual, en el primer semestre no se espera dato. Si no la indica, semestral.
           */
          frecuencia?: 'semestral' | 'anual';
          /**
           * Niveles de un indicador cualitativo, del más bajo al más alto. Los valores son su número de orden: 1, 2, 3…
           *
           * Items: Nombre de un nivel de la escala.
           */
          escala?: string[];
        }[];
        /**
         * Propuesta del plan: programas con sus proyectos y actividades.
         *
         * Items: Un programa de la propuesta del plan.
         */
        programas?: {
          /**
           * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
           */
          codigo?: string;
          /**
           * Nombre, tal como figura en el plan aprobado.
           */
          nombre?: string;
          /**
           * Proyectos del programa.
           *
           * Items: Un proyecto de la propuesta del plan.
           */
          proyectos?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
            /**
             * Código Único de Inversiones, de siete cifras y entre comillas. Lo encuentra en Invierte.pe.
             */
            cui?: string;
          }[];
          /**
           * Actividades del programa previstas en el plan. Las de cada semestre van en el POI.
           *
           * Items: Una actividad de la propuesta del plan.
           */
          actividades?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
          }[];
        }[];
      }[];
    };
    /**
     * Objetivos de gestión municipal, participación y transparencia.
     */
    institucional?: {
      /**
       * Palabra o frase que resume la dimensión en el plan.
       */
      lema?: string;
      /**
       * Valores que el plan asocia a la dimensión.
       *
       * Items: Un valor, en pocas palabras.
       */
      valores?: string[];
      /**
       * Objetivos estratégicos de la dimensión; sin ninguno, [].
       *
       * Items: Un objetivo del plan, con el problema que atiende, sus indicadores y sus propuestas.
       */
      objetivos?: {
        /**
         * Código único del objetivo en el plan. Las actividades del POI lo citan.
         */
        id?: string;
        /**
         * El objetivo, como figura en el plan.
         */
        nombre?: string;
        /**
         * El problema que el objetivo atiende, como figura en el plan.
         */
        problema?: string;
        /**
         * Las palabras del plan registrado, cuando una sola de sus líneas dio varios objetivos o indicadores.
         */
        enunciado?: string;
        /**
         * La meta con las palabras del plan registrado, cuando el objetivo no tiene un indicador que la lleve. Se imprime tal cual.
         */
        meta_registrada?: string;
        /**
         * Objetivos y acciones del PEI a los que responde. Las actividades del POI que los citan llegan por aquí a este objetivo.
         *
         * Items: Identificador de un objetivo o de una acción del PEI.
         */
        pei?: string[];
        /**
         * Ejes transversales a los que contribuye.
         *
         * Items: Identificador de un eje del plan.
         */
        ejes?: string[];
        /**
         * Objetivos o metas de los ODS a los que contribuye, entre comillas.
         *
         * Items: Número del ODS ("6") o de una de sus metas ("6.1").
         */
        ods?: string[];
        /**
         * Objetivos del Plan de Desarrollo Concertado a los que contribuye.
         *
         * Items: Identificador de un objetivo de «marco: pdc».
         */
        pdc?: string[];
        /**
         * Identificador de la unidad orgánica responsable, como figura en unidades.yaml.
         */
        responsable?: string;
        /**
         * Entidades con las que se coordina el objetivo.
         *
         * Items: Nombre o sigla de la entidad.
         */
        aliados?: string[];
        /**
         * Peso del objetivo en su dimensión, en %. Si un objetivo lo lleva, lo llevan todos los de su dimensión y suman 100.
         */
        peso?: number;
        /**
         * Indicadores con los que se mide el objetivo.
         *
         * Items: Ficha de un indicador del plan. Lleva «linea_base» o, si todavía no existe, «sin_linea_base». Sin «metas» se lista con sus palabras y no entra en los promedios.
         */
        indicadores?: {
          /**
           * Código único del indicador en el plan. Los POI lo citan.
           */
          id?: string;
          /**
           * Qué se mide y en quién o dónde.
           */
          nombre?: string;
          /**
           * El texto del indicador tal como está en el plan registrado, si difiere del nombre.
           */
          enunciado?: string;
          /**
           * La meta con las palabras del plan registrado. Se conserva y se imprime siempre.
           */
          meta_registrada?: string;
          /**
           * Unidad en que se expresan la línea de base, las metas y los resultados. Se pide donde hay metas.
           */
          unidad_medida?: string;
          /**
           * Qué mide: impacto (cambio de largo plazo), resultado (cambio en las personas o el territorio), producto (lo que se entrega) u operativo (lo que se hace).
           */
          tipo?: 'impacto' | 'resultado' | 'producto' | 'operativo';
          /**
           * Ascendente (más es mejor), descendente (menos es mejor), maximo_permisible (no debe pasar de la meta) o minimo_permisible (no debe bajar de ella). Se pide donde hay metas.
           */
          sentido?: 'ascendente' | 'descendente' | 'maximo_permisible' | 'minimo_permisible';
          /**
           * agregable: las metas de cada año se suman. no_agregable: cada meta es el nivel al que se llega. Si no lo indica, no_agregable.
           */
          agregacion?: 'agregable' | 'no_agregable';
          /**
           * De 1 (muy relevante) a 3 (poco relevante). Si no la indica, 1.
           */
          relevancia?: number;
          /**
           * El último valor conocido antes de empezar el plan.
           */
          linea_base?: {
            /**
             * Año al que corresponde el valor.
             */
            anio?: number;
            /**
             * Valor de partida, en la unidad de medida del indicador.
             */
            valor?: number;
            /**
             * Documento, censo o registro del que sale el valor.
             */
            fuente?: string;
          };
          /**
           * Por qué no hay línea de base y cuándo la habrá. Úselo en lugar de «linea_base».
           */
          sin_linea_base?: string;
          /**
           * Valor esperado al cierre de cada año, también después del mandato, en la unidad de medida. Con signo y entre comillas es relativo a la línea de base: en % o, si el indicador es un porcentaje, en puntos (pp).
           */
          metas?: {
            /**
             * Número en la unidad de medida, o "-50%" o "+15pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Valor esperado al cierre de un semestre. Sin él, se estima entre la meta anterior y la siguiente, por meses.
           */
          metas_semestrales?: {
            /**
             * Número en la unidad de medida, o "-25%" o "+5pp" respecto de la línea de base.
             *
             * This interface was referenced by `undefined`'s JSON-Schema definition
             * via the `patternProperty` "^\d{4}-S[12]$".
             */
            [k: string]: number | string | undefined;
          };
          /**
           * Cómo se calcula el indicador, en palabras o con su fórmula.
           */
          metodo_calculo?: string;
          /**
           * Qué se cuenta arriba de la división.
           */
          numerador?: string;
          /**
           * Qué se cuenta abajo de la división.
           */
          denominador?: string;
          /**
           * De dónde salen los valores que se miden cada semestre.
           */
          fuente?: string;
          /**
           * Lo que conviene saber antes de interpretar el indicador.
           */
          limitaciones?: string;
          /**
           * Cada cuánto se mide. Si es anual, en el primer semestre no se espera dato. Si no la indica, semestral.
           */
          frecuencia?: 'semestral' | 'anual';
          /**
           * Niveles de un indicador cualitativo, del más bajo al más alto. Los valores son su número de orden: 1, 2, 3…
           *
           * Items: Nombre de un nivel de la escala.
           */
          escala?: string[];
        }[];
        /**
         * Propuesta del plan: programas con sus proyectos y actividades.
         *
         * Items: Un programa de la propuesta del plan.
         */
        programas?: {
          /**
           * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
           */
          codigo?: string;
          /**
           * Nombre, tal como figura en el plan aprobado.
           */
          nombre?: string;
          /**
           * Proyectos del programa.
           *
           * Items: Un proyecto de la propuesta del plan.
           */
          proyectos?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
            /**
             * Código Único de Inversiones, de siete cifras y entre comillas. Lo encuentra en Invierte.pe.
             */
            cui?: string;
          }[];
          /**
           * Actividades del programa previstas en el plan. Las de cada semestre van en el POI.
           *
           * Items: Una actividad de la propuesta del plan.
           */
          actividades?: {
            /**
             * Código con el que el plan lo numera, entre comillas; no se repite en la dimensión. Si el plan no lo numera, omítalo.
             */
            codigo?: string;
            /**
             * Nombre, tal como figura en el plan aprobado.
             */
            nombre?: string;
          }[];
        }[];
      }[];
    };
  };
  /**
   * Los instrumentos que están por encima del plan.
   */
  marco?: {
    /**
     * Objetivos del Plan de Desarrollo Concertado (PDC o PDLC) a los que el plan contribuye.
     *
     * Items: Un objetivo del Plan de Desarrollo Concertado.
     */
    pdc?: {
      /**
       * Código del objetivo en el PDC; los objetivos del plan lo citan.
       */
      id?: string;
      /**
       * Nombre del objetivo, como figura en el PDC.
       */
      nombre?: string;
    }[];
    /**
     * Objetivos (OEI) y acciones (AEI) del PEI a los que responde el plan.
     *
     * Items: Un objetivo estratégico (OEI) o una acción estratégica (AEI) del Plan Estratégico Institucional.
     */
    pei?: {
      /**
       * Código en el PEI; los objetivos del plan y las actividades del POI lo citan.
       */
      id?: string;
      /**
       * Nombre, como figura en el PEI.
       */
      nombre?: string;
    }[];
  };
  /**
   * Lo que el propio plan ofrece sobre la rendición de cuentas; suele ser su último capítulo.
   */
  rendicion?: {
    /**
     * Cada cuánto se rinde cuentas, según el plan.
     */
    frecuencia?: string;
    /**
     * La propuesta, con las palabras del plan.
     */
    texto?: string;
  };
}

/**
 * Las unidades orgánicas de la municipalidad, según su Reglamento de Organización y Funciones (ROF).
 */
export interface UnidadesDocument {
  /**
   * Siempre «unidades»: indica que este archivo es la lista de unidades orgánicas.
   */
  tipo?: 'unidades';
  /**
   * Siempre 1: la versión del formato en que está escrito el archivo.
   */
  version?: 1;
  /**
   * Una entrada por unidad orgánica; al menos una.
   *
   * Items: Una gerencia, subgerencia, oficina u órgano del ROF.
   */
  unidades?: {
    /**
     * Sigla única de la unidad. El plan, los POI y las audiencias la citan.
     */
    id?: string;
    /**
     * Nombre de la unidad, como figura en el ROF.
     */
    nombre?: string;
    /**
     * Órgano al que pertenece según el ROF: alta dirección, control, asesoramiento, apoyo, línea o desconcentrado.
     */
    organo?: 'alta_direccion' | 'control' | 'asesoramiento' | 'apoyo' | 'linea' | 'desconcentrado';
    /**
     * Identificador de la unidad superior, según el organigrama.
     */
    depende_de?: string;
    /**
     * El cargo de quien la dirige. Nunca un DNI ni un teléfono.
     */
    responsable?: string;
    /**
     * Código del centro de costo, como figura en el SIGA o en el aplicativo CEPLAN.
     */
    centro_costo?: string;
    /**
     * Desde y hasta cuándo existe la unidad, cuando el ROF cambia durante el mandato.
     */
    vigencia?: {
      /**
       * Primer día en que existe la unidad, en la forma AAAA-MM-DD.
       */
      desde?: string;
      /**
       * Último día en que existe la unidad, en la forma AAAA-MM-DD.
       */
      hasta?: string;
    };
  }[];
}

/**
 * El POI de un semestre o de un año, de toda la municipalidad o de una unidad: el gasto, los productos, el cronograma y lo ejecutado.
 */
export interface PoiDocument {
  /**
   * Siempre «poi»: indica que este archivo es un POI.
   */
  tipo?: 'poi';
  /**
   * Siempre 1: la versión del formato en que está escrito el archivo.
   */
  version?: 1;
  /**
   * Identificador del plan de gobierno, como figura en el «id» de plan.yaml.
   */
  plan?: string;
  /**
   * Año y semestre, S1 de enero a junio o S2 de julio a diciembre; o solo el año, para un POI de doce meses.
   */
  periodo?: string | number;
  /**
   * Unidad responsable de toda actividad que no indique la suya, como figura en unidades.yaml.
   */
  unidad?: string;
  /**
   * formulado, aprobado, en_ejecucion o cerrado.
   */
  estado?: 'formulado' | 'aprobado' | 'en_ejecucion' | 'cerrado';
  /**
   * Día hasta el que llegan los datos, en la forma AAAA-MM-DD. Es obligatoria, salvo que el POI esté formulado o aprobado.
   */
  fecha_corte?: string;
  /**
   * Día en que la unidad entregó su información, en la forma AAAA-MM-DD. Con ella se informa la puntualidad.
   */
  fecha_entrega?: string;
  /**
   * Quién aprobó el gasto de este POI y con qué norma.
   */
  gasto?: {
    /**
     * Unidad que aprobó el gasto, como figura en unidades.yaml; por lo general, la Gerencia de Administración y Finanzas.
     */
    aprobado_por?: string;
    /**
     * Número de la resolución que aprueba el gasto.
     */
    norma?: string;
    /**
     * Día en que se emitió la resolución, en la forma AAAA-MM-DD.
     */
    fecha?: string;
    /**
     * Monto máximo, en soles, que pueden sumar las actividades de este documento.
     */
    techo?: number;
  };
  /**
   * Actividades operativas e inversiones del semestre.
   *
   * Items: Una actividad operativa o una inversión: qué se hace, quién responde, cuánto cuesta y cuánto avanzó.
   */
  actividades?: {
    /**
     * Código único de la actividad en el periodo. Si sigue en el otro semestre del año, conserve el mismo.
     */
    id?: string;
    /**
     * Qué se hará y dónde.
     */
    nombre?: string;
    /**
     * actividad (operativa) o inversion (obra o proyecto con CUI). Si no lo indica, actividad.
     */
    tipo?: 'actividad' | 'inversion';
    /**
     * Identificador del objetivo del plan al que contribuye; exactamente uno. Puede faltar si «pei» lleva a uno solo.
     */
    objetivo?: string;
    /**
     * Acción (AEI) u objetivo (OEI) del PEI. Si falta «objetivo», vale el del plan que cita ese código.
     */
    pei?: string;
    /**
     * Otros objetivos del plan a los que sirve. Se nombran en los informes y no se cuentan dos veces.
     *
     * Items: Identificador de un objetivo del plan.
     */
    tambien?: string[];
    /**
     * Código, entre comillas, del programa, proyecto o actividad del plan, bajo ese objetivo.
     */
    proyecto?: string;
    /**
     * Identificador del indicador del plan al que ayuda.
     */
    indicador_plan?: string;
    /**
     * Unidad orgánica responsable, como figura en unidades.yaml. Si falta, es la del encabezado.
     */
    unidad?: string;
    /**
     * Otras unidades que participan.
     *
     * Items: Identificador de una unidad orgánica.
     */
    corresponsables?: string[];
    /**
     * Situación de la actividad. Si no lo indica, se deduce de lo ejecutado.
     */
    estado?: 'no_iniciada' | 'en_ejecucion' | 'concluida' | 'suspendida' | 'cancelada';
    /**
     * Distritos donde se ejecuta.
     *
     * Items: Código del INEI del distrito, de seis cifras y entre comillas; con cuatro o dos cifras, toda una provincia o un departamento.
     */
    distritos?: string[];
    /**
     * Barrios, centros poblados o comunidades donde se ejecuta, de los que lista el plan.
     *
     * Items: Identificador de un lugar de plan.yaml.
     */
    lugares?: string[];
    /**
     * muy_alta, alta, media o baja, como en el aplicativo CEPLAN.
     */
    prioridad?: 'muy_alta' | 'alta' | 'media' | 'baja';
    /**
     * Cuánto de la actividad tiene presupuesto: ninguno, parcial o total.
     */
    financiamiento?: 'ninguno' | 'parcial' | 'total';
    /**
     * false si la actividad se formuló y luego se dejó fuera. Se cuenta aparte y no entra en ningún promedio.
     */
    activa?: boolean;
    /**
     * Identificador de la actividad de otro año a la que da continuidad.
     */
    sucede_a?: string;
    /**
     * Número de personas que se benefician.
     */
    beneficiarios?: {
      /**
       * Total de personas.
       */
      total?: number;
      /**
       * Número de mujeres.
       */
      mujeres?: number;
      /**
       * Número de hombres.
       */
      hombres?: number;
    };
    /**
     * Código de la actividad operativa en el aplicativo CEPLAN V.01: AOI y once cifras.
     */
    codigo_ceplan?: string;
    /**
     * Código Único de Inversiones, de siete cifras y entre comillas. Lo encuentra en Invierte.pe; se espera en toda inversión.
     */
    cui?: string;
    /**
     * true si la actividad se priorizó en el presupuesto participativo.
     */
    presupuesto_participativo?: boolean;
    /**
     * Costo y plazos de la obra o proyecto completo, más allá de este año. Figuran en Invierte.pe.
     */
    inversion?: {
      /**
       * Costo actualizado de toda la inversión, en soles.
       */
      costo_total?: number;
      /**
       * Devengado acumulado hasta el 31 de diciembre del año anterior, en soles. Está en Consulta Amigable.
       */
      devengado_anterior?: number;
      /**
       * Inicio de la ejecución, en la forma AAAA-MM-DD.
       */
      inicio?: string;
      /**
       * Término previsto de la ejecución, en la forma AAAA-MM-DD.
       */
      fin?: string;
    };
    /**
     * Cuándo y con qué norma se canceló la actividad. Acompaña a «estado: cancelada».
     */
    cancelacion?: {
      /**
       * Día de la cancelación, en la forma AAAA-MM-DD.
       */
      fecha?: string;
      /**
       * Número de la resolución que la cancela.
       */
      norma?: string;
    };
    /**
     * Montos en soles, sin separador de miles. PIA y PIM son del año; las demás etapas se acumulan del 1 de enero a la fecha de corte, como en el SIAF.
     */
    presupuesto?: {
      /**
       * Presupuesto Institucional de Apertura del año, en soles. Está en el SIAF y en Consulta Amigable.
       */
      pia?: number;
      /**
       * Presupuesto Institucional Modificado del año a la fecha de corte, en soles. Si falta, vale el PIA. Está en el SIAF y en Consulta Amigable.
       */
      pim?: number;
      /**
       * Monto certificado acumulado, en soles, según el SIAF.
       */
      certificado?: number;
      /**
       * Compromiso anual acumulado, en soles, según el SIAF.
       */
      comprometido?: number;
      /**
       * Atención de compromiso mensual acumulada, en soles, según el SIAF. Está entre el compromiso anual y el devengado.
       */
      compromiso_mensual?: number;
      /**
       * Devengado acumulado, en soles, según el SIAF. Con él se mide el avance financiero. Si lleva «devengado_mensual», puede faltar.
       */
      devengado?: number;
      /**
       * Girado acumulado, en soles, según el SIAF.
       */
      girado?: number;
      /**
       * Devengado programado en cada mes, en soles.
       */
      programado?: {
        /**
         * Soles programados en enero.
         */
        ene?: number;
        /**
         * Soles programados en febrero.
         */
        feb?: number;
        /**
         * Soles programados en marzo.
         */
        mar?: number;
        /**
         * Soles programados en abril.
         */
        abr?: number;
        /**
         * Soles programados en mayo.
         */
        may?: number;
        /**
         * Soles programados en junio.
         */
        jun?: number;
        /**
         * Soles programados en julio.
         */
        jul?: number;
        /**
         * Soles programados en agosto.
         */
        ago?: number;
        /**
         * Soles programados en setiembre.
         */
        set?: number;
        /**
         * Soles programados en octubre.
         */
        oct?: number;
        /**
         * Soles programados en noviembre.
         */
        nov?: number;
        /**
         * Soles programados en diciembre.
         */
        dic?: number;
      };
      /**
       * Soles devengados en cada mes, según el SIAF. Un mes puede ser negativo, por una anulación. Un mes ausente no tiene dato; no es cero.
       */
      devengado_mensual?: {
        /**
         * Soles devengados en enero.
         */
        ene?: number | null;
        /**
         * Soles devengados en febrero.
         */
        feb?: number | null;
        /**
         * Soles devengados en marzo.
         */
        mar?: number | null;
        /**
         * Soles devengados en abril.
         */
        abr?: number | null;
        /**
         * Soles devengados en mayo.
         */
        may?: number | null;
        /**
         * Soles devengados en junio.
         */
        jun?: number | null;
        /**
         * Soles devengados en julio.
         */
        jul?: number | null;
        /**
         * Soles devengados en agosto.
         */
        ago?: number | null;
        /**
         * Soles devengados en setiembre.
         */
        set?: number | null;
        /**
         * Soles devengados en octubre.
         */
        oct?: number | null;
        /**
         * Soles devengados en noviembre.
         */
        nov?: number | null;
        /**
         * Soles devengados en diciembre.
         */
        dic?: number | null;
      };
      /**
       * Las filas del SIAF de la actividad. Los totales que no se escriben son la suma de las filas.
       *
       * Items: Una fila del SIAF: por fuente, rubro, genérica y meta.
       */
      detalle?: {
        /**
         * 1 recursos ordinarios, 2 recursos directamente recaudados, 3 operaciones de crédito, 4 donaciones y transferencias, 5 recursos determinados. Entre comillas.
         */
        fuente?: string;
        /**
         * Rubro de financiamiento, de dos cifras y entre comillas, según el SIAF.
         */
        rubro?: string;
        /**
         * Genérica del clasificador de gastos, entre comillas; por ejemplo, "2.3" bienes y servicios o "2.6" activos no financieros.
         */
        generica?: string;
        /**
         * Número de la meta presupuestaria en el SIAF, entre comillas.
         */
        meta_siaf?: string;
        /**
         * Presupuesto Institucional de Apertura del año, en soles. Está en el SIAF y en Consulta Amigable.
         */
        pia?: number;
        /**
         * Presupuesto Institucional Modificado del año a la fecha de corte, en soles. Si falta, vale el PIA. Está en el SIAF y en Consulta Amigable.
         */
        pim?: number;
        /**
         * Monto certificado acumulado, en soles, según el SIAF.
         */
        certificado?: number;
        /**
         * Compromiso anual acumulado, en soles, según el SIAF.
         */
        comprometido?: number;
        /**
         * Atención de compromiso mensual acumulada, en soles, según el SIAF. Está entre el compromiso anual y el devengado.
         */
        compromiso_mensual?: number;
        /**
         * Devengado acumulado, en soles, según el SIAF.
         */
        devengado?: number;
        /**
         * Girado acumulado, en soles, según el SIAF.
         */
        girado?: number;
        /**
         * Devengado programado en cada mes, en soles.
         */
        programado?: {
          /**
           * Soles programados en enero.
           */
          ene?: number;
          /**
           * Soles programados en febrero.
           */
          feb?: number;
          /**
           * Soles programados en marzo.
           */
          mar?: number;
          /**
           * Soles programados en abril.
           */
          abr?: number;
          /**
           * Soles programados en mayo.
           */
          may?: number;
          /**
           * Soles programados en junio.
           */
          jun?: number;
          /**
           * Soles programados en julio.
           */
          jul?: number;
          /**
           * Soles programados en agosto.
           */
          ago?: number;
          /**
           * Soles programados en setiembre.
           */
          set?: number;
          /**
           * Soles programados en octubre.
           */
          oct?: number;
          /**
           * Soles programados en noviembre.
           */
          nov?: number;
          /**
           * Soles programados en diciembre.
           */
          dic?: number;
        };
      }[];
      /**
       * Con qué norma el PIA llegó a ser el PIM. Suman la diferencia.
       *
       * Items: Un cambio del presupuesto con su norma.
       */
      modificaciones?: {
        /**
         * Día de la norma, en la forma AAAA-MM-DD.
         */
        fecha?: string;
        /**
         * Número de la resolución.
         */
        norma?: string;
        /**
         * Lo que suma, o con signo menos lo que resta, en soles.
         */
        monto?: number;
        /**
         * Por qué se modificó.
         */
        motivo?: string;
      }[];
      /**
       * Rubro de financiamiento, de dos cifras y entre comillas, según el SIAF.
       */
      rubro?: string;
      /**
       * 1 recursos ordinarios, 2 recursos directamente recaudados, 3 operaciones de crédito, 4 donaciones y transferencias, 5 recursos determinados. Entre comillas.
       */
      fuente?: string;
      /**
       * Genérica del clasificador de gastos, entre comillas; por ejemplo, "2.3" bienes y servicios o "2.6" activos no financieros.
       */
      generica?: string;
      /**
       * Programa presupuestal de cuatro cifras, "9001" acciones centrales o "9002" asignaciones que no resultan en productos.
       */
      categoria?: string;
      /**
       * Producto de siete cifras, entre comillas, como figura en el SIAF y en CEPLAN; el proyecto de una inversión va en «cui».
       */
      producto?: string;
      /**
       * Actividad, acción u obra de siete cifras, entre comillas, como figura en el SIAF y en CEPLAN.
       */
      actividad_presupuestal?: string;
      /**
       * Número de la meta presupuestaria en el SIAF, entre comillas.
       */
      meta_siaf?: string;
      /**
       * Por qué la actividad no cuesta más que la planilla. Úselo en lugar de «pia» y «pim».
       */
      sin_costo?: string;
    };
    /**
     * Con qué se mide el avance físico. Lo ejecutado va por meses o, si solo se conoce el total, en «logrado».
     */
    indicador?: {
      /**
       * Qué se cuenta.
       */
      nombre?: string;
      /**
       * Unidad en singular, como en el aplicativo CEPLAN.
       */
      unidad_medida?: string;
      /**
       * Qué mide: impacto (cambio de largo plazo), resultado (cambio en las personas o el territorio), producto (lo que se entrega) u operativo (lo que se hace).
       */
      tipo?: 'impacto' | 'resultado' | 'producto' | 'operativo';
      /**
       * Ascendente si más es mejor; descendente si menos es mejor.
       */
      sentido?: 'ascendente' | 'descendente';
      /**
       * Cómo se juntan los meses: suma, ultimo (el último valor), promedio o maximo. Si no la indica, suma.
       */
      acumulacion?: 'suma' | 'ultimo' | 'promedio' | 'maximo';
      /**
       * Cantidad programada para el semestre o, en un POI de todo el año, para el año. Puede faltar si «programado» la dice.
       */
      meta?: number;
      /**
       * Cantidad programada para todo el año, en la unidad de medida.
       */
      meta_anual?: number;
      /**
       * Meta del periodo antes de la reprogramación. Se imprime junto a la actual.
       */
      meta_original?: number;
      /**
       * Programación mensual antes de la reprogramación, en la unidad de medida.
       */
      programado_original?: {
        /**
         * Cantidad programada en enero.
         */
        ene?: number;
        /**
         * Cantidad programada en febrero.
         */
        feb?: number;
        /**
         * Cantidad programada en marzo.
         */
        mar?: number;
        /**
         * Cantidad programada en abril.
         */
        abr?: number;
        /**
         * Cantidad programada en mayo.
         */
        may?: number;
        /**
         * Cantidad programada en junio.
         */
        jun?: number;
        /**
         * Cantidad programada en julio.
         */
        jul?: number;
        /**
         * Cantidad programada en agosto.
         */
        ago?: number;
        /**
         * Cantidad programada en setiembre.
         */
        set?: number;
        /**
         * Cantidad programada en octubre.
         */
        oct?: number;
        /**
         * Cantidad programada en noviembre.
         */
        nov?: number;
        /**
         * Cantidad programada en diciembre.
         */
        dic?: number;
      };
      /**
       * Cantidad programada en cada mes, en la unidad de medida.
       */
      programado?: {
        /**
         * Cantidad programada en enero.
         */
        ene?: number;
        /**
         * Cantidad programada en febrero.
         */
        feb?: number;
        /**
         * Cantidad programada en marzo.
         */
        mar?: number;
        /**
         * Cantidad programada en abril.
         */
        abr?: number;
        /**
         * Cantidad programada en mayo.
         */
        may?: number;
        /**
         * Cantidad programada en junio.
         */
        jun?: number;
        /**
         * Cantidad programada en julio.
         */
        jul?: number;
        /**
         * Cantidad programada en agosto.
         */
        ago?: number;
        /**
         * Cantidad programada en setiembre.
         */
        set?: number;
        /**
         * Cantidad programada en octubre.
         */
        oct?: number;
        /**
         * Cantidad programada en noviembre.
         */
        nov?: number;
        /**
         * Cantidad programada en diciembre.
         */
        dic?: number;
      };
      /**
       * Cantidad ejecutada en cada mes, en la unidad de medida. Un mes vacío o ausente es un mes sin informar; no es cero.
       */
      ejecutado?: {
        /**
         * Cantidad ejecutada en enero; vacía si aún no se informa.
         */
        ene?: number | null;
        /**
         * Cantidad ejecutada en febrero; vacía si aún no se informa.
         */
        feb?: number | null;
        /**
         * Cantidad ejecutada en marzo; vacía si aún no se informa.
         */
        mar?: number | null;
        /**
         * Cantidad ejecutada en abril; vacía si aún no se informa.
         */
        abr?: number | null;
        /**
         * Cantidad ejecutada en mayo; vacía si aún no se informa.
         */
        may?: number | null;
        /**
         * Cantidad ejecutada en junio; vacía si aún no se informa.
         */
        jun?: number | null;
        /**
         * Cantidad ejecutada en julio; vacía si aún no se informa.
         */
        jul?: number | null;
        /**
         * Cantidad ejecutada en agosto; vacía si aún no se informa.
         */
        ago?: number | null;
        /**
         * Cantidad ejecutada en setiembre; vacía si aún no se informa.
         */
        set?: number | null;
        /**
         * Cantidad ejecutada en octubre; vacía si aún no se informa.
         */
        oct?: number | null;
        /**
         * Cantidad ejecutada en noviembre; vacía si aún no se informa.
         */
        nov?: number | null;
        /**
         * Cantidad ejecutada en diciembre; vacía si aún no se informa.
         */
        dic?: number | null;
      };
      /**
       * Total logrado a la fecha de corte, en la unidad de medida, cuando no se conoce por meses.
       */
      logrado?: number;
    };
    /**
     * Lo que la actividad entrega.
     *
     * Items: Un bien o servicio que la actividad entrega. Si se llama igual que el indicador, toma de él la unidad, la meta y lo entregado.
     */
    productos?: {
      /**
       * Qué se entrega.
       */
      nombre?: string;
      /**
       * Unidad en singular.
       */
      unidad_medida?: string;
      /**
       * Cantidad por entregar en el periodo.
       */
      meta?: number;
      /**
       * Cantidad entregada a la fecha de corte.
       */
      entregado?: number;
    }[];
    /**
     * Las tareas de la actividad con sus fechas.
     *
     * Items: Una tarea del cronograma.
     */
    cronograma?: {
      /**
       * Código de la tarea, único en su actividad.
       */
      id?: string;
      /**
       * Qué se hace.
       */
      tarea?: string;
      /**
       * Primer día programado, en la forma AAAA-MM-DD.
       */
      inicio?: string;
      /**
       * Último día programado, en la forma AAAA-MM-DD.
       */
      fin?: string;
      /**
       * Avance de la tarea a la fecha de corte, en %, de 0 a 100.
       */
      avance?: number;
      /**
       * Día en que terminó, en la forma AAAA-MM-DD. Déjelo vacío si no ha terminado.
       */
      fin_real?: string | null;
      /**
       * Tareas que deben terminar antes.
       *
       * Items: Identificador de otra tarea de la misma actividad.
       */
      depende_de?: string[];
      /**
       * true si es un hito: un momento clave del cronograma.
       */
      hito?: boolean;
    }[];
    /**
     * Por qué no se llegó a lo programado. Se pide cuando el avance físico está en amarillo o en rojo, o la actividad se canceló.
     */
    desvio?: {
      /**
       * Causa principal; si ninguna corresponde, use «otro» y explíquela.
       */
      causa?:
        | 'presupuesto_insuficiente'
        | 'certificacion_demorada'
        | 'proceso_desierto_o_demorado'
        | 'expediente_tecnico'
        | 'personal'
        | 'clima_desastre'
        | 'conflicto_social'
        | 'tercero_o_convenio'
        | 'cambio_normativo'
        | 'reprogramacion'
        | 'error_programacion'
        | 'fuerza_mayor'
        | 'otro';
      /**
       * Lo que ocurrió, en una o dos frases que un vecino entienda.
       */
      detalle?: string;
    };
    /**
     * Los motivos del desvío mes por mes, como en el aplicativo CEPLAN.
     *
     * Items: Por qué un mes no llegó a lo programado.
     */
    desvios?: {
      /**
       * ene, feb, mar, abr, may, jun, jul, ago, set, oct, nov o dic.
       */
      mes?: 'ene' | 'feb' | 'mar' | 'abr' | 'may' | 'jun' | 'jul' | 'ago' | 'set' | 'oct' | 'nov' | 'dic';
      /**
       * Causa principal; si ninguna corresponde, use «otro» y explíquela.
       */
      causa?:
        | 'presupuesto_insuficiente'
        | 'certificacion_demorada'
        | 'proceso_desierto_o_demorado'
        | 'expediente_tecnico'
        | 'personal'
        | 'clima_desastre'
        | 'conflicto_social'
        | 'tercero_o_convenio'
        | 'cambio_normativo'
        | 'reprogramacion'
        | 'error_programacion'
        | 'fuerza_mayor'
        | 'otro';
      /**
       * Lo que ocurrió, en una o dos frases que un vecino entienda.
       */
      detalle?: string;
    }[];
    /**
     * Lo que se hará para recuperar el avance.
     *
     * Items: Una medida de mejora, con su responsable y su plazo.
     */
    medidas?: {
      /**
       * Qué se hará.
       */
      texto?: string;
      /**
       * Unidad orgánica que la cumplirá, como figura en unidades.yaml.
       */
      unidad?: string;
      /**
       * Día límite, en la forma AAAA-MM-DD.
       */
      plazo?: string;
      /**
       * pendiente, en_curso o cumplida.
       */
      estado?: 'pendiente' | 'en_curso' | 'cumplida';
    }[];
    /**
     * Documentos que sustentan el avance.
     *
     * Items: Un documento que sustenta el avance. Indique «archivo» o «url». No incluya datos personales.
     */
    evidencias?: {
      /**
       * Clase de documento, con sus palabras.
       */
      tipo?: string;
      /**
       * Título o descripción corta del documento.
       */
      titulo?: string;
      /**
       * Ruta del archivo dentro del proyecto.
       */
      archivo?: string;
      /**
       * Enlace al documento publicado.
       */
      url?: string;
    }[];
    /**
     * Demandas de las audiencias a las que responde la actividad.
     *
     * Items: Identificador de una demanda de audiencias/.
     */
    demandas?: string[];
  }[];
  /**
   * Valores de los indicadores del plan medidos en el semestre.
   *
   * Items: El valor de un indicador del plan medido en el semestre.
   */
  resultados?: {
    /**
     * Identificador del indicador del plan.
     */
    indicador?: string;
    /**
     * Valor medido, en la unidad de medida del indicador. Vacío es sin dato.
     */
    valor?: number;
    /**
     * Día al que corresponde el valor, en la forma AAAA-MM-DD.
     */
    fecha?: string;
    /**
     * Entidad o documento del que sale el valor.
     */
    fuente?: string;
    /**
     * true si el valor todavía puede cambiar.
     */
    preliminar?: boolean;
    /**
     * El valor en cada distrito, por su ubigeo entre comillas.
     */
    por_distrito?: {
      /**
       * Valor medido en el distrito, en la unidad de medida del indicador.
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^\d{6}$".
       */
      [k: string]: number | undefined;
    };
  }[];
  /**
   * El análisis del semestre: qué se logró, qué lo impidió y qué se hará.
   */
  evaluacion?: {
    /**
     * Lo más importante que se logró.
     *
     * Items: Un logro del semestre: una frase, o un «texto».
     */
    logros?: (
      | string
      | {
          /**
           * Qué se logró, en una o dos frases.
           */
          texto?: string;
        }
    )[];
    /**
     * Lo que impidió cumplir los compromisos; la Ley 31433 pide informarlo en la audiencia.
     *
     * Items: Una dificultad del semestre, con su causa.
     */
    dificultades?: {
      /**
       * Qué dificultó el cumplimiento.
       */
      texto?: string;
      /**
       * Causa principal; si ninguna corresponde, use «otro» y explíquela.
       */
      causa?:
        | 'presupuesto_insuficiente'
        | 'certificacion_demorada'
        | 'proceso_desierto_o_demorado'
        | 'expediente_tecnico'
        | 'personal'
        | 'clima_desastre'
        | 'conflicto_social'
        | 'tercero_o_convenio'
        | 'cambio_normativo'
        | 'reprogramacion'
        | 'error_programacion'
        | 'fuerza_mayor'
        | 'otro';
    }[];
    /**
     * Hechos externos que ponen en riesgo el cumplimiento.
     *
     * Items: Un hecho externo que pone en riesgo el cumplimiento.
     */
    amenazas?: {
      /**
       * Qué podría ocurrir.
       */
      texto?: string;
      /**
       * Cuánto afecta al cumplimiento del plan: alto, medio o bajo.
       */
      impacto?: 'alto' | 'medio' | 'bajo';
      /**
       * Qué tan probable es que ocurra: alta, media o baja.
       */
      probabilidad?: 'alta' | 'media' | 'baja';
    }[];
    /**
     * Condiciones que favorecen el cumplimiento.
     *
     * Items: Una condición favorable: una frase, o un «texto» con su impacto y su probabilidad.
     */
    ventajas?: (
      | string
      | {
          /**
           * Qué favorece el cumplimiento.
           */
          texto?: string;
          /**
           * Cuánto afecta al cumplimiento del plan: alto, medio o bajo.
           */
          impacto?: 'alto' | 'medio' | 'bajo';
          /**
           * Qué tan probable es que ocurra: alta, media o baja.
           */
          probabilidad?: 'alta' | 'media' | 'baja';
        }
    )[];
    /**
     * Lo que la municipalidad hará para mejorar.
     *
     * Items: Una medida de mejora, con su responsable y su plazo.
     */
    medidas?: {
      /**
       * Qué se hará.
       */
      texto?: string;
      /**
       * Unidad orgánica que la cumplirá, como figura en unidades.yaml.
       */
      unidad?: string;
      /**
       * Día límite, en la forma AAAA-MM-DD.
       */
      plazo?: string;
      /**
       * pendiente, en_curso o cumplida.
       */
      estado?: 'pendiente' | 'en_curso' | 'cumplida';
    }[];
  };
}

/**
 * Una audiencia pública: su convocatoria, lo que pidió la ciudadanía y lo que la municipalidad se comprometió a hacer.
 */
export interface AudienciaDocument {
  /**
   * Siempre «audiencia»: indica que este archivo es una audiencia pública.
   */
  tipo?: 'audiencia';
  /**
   * Siempre 1: la versión del formato en que está escrito el archivo.
   */
  version?: 1;
  /**
   * Código único de la audiencia.
   */
  id?: string;
  /**
   * Día de la audiencia, en la forma AAAA-MM-DD. La Ley 31433 pide al menos una en mayo y otra en setiembre.
   */
  fecha?: string;
  /**
   * A qué hora empieza la audiencia, de 0:00 a 23:59, como 9:00 o 15:30. Los informes la dicen junto a la fecha.
   */
  hora?: string;
  /**
   * Dónde se realizó o se realizará.
   */
  lugar?: string;
  /**
   * Norma que convoca a la audiencia.
   */
  convocatoria?: {
    /**
     * Número del decreto de alcaldía o de la ordenanza.
     */
    norma?: string;
    /**
     * Día en que se emitió, en la forma AAAA-MM-DD.
     */
    fecha?: string;
  };
  /**
   * Año y semestre sobre el que se rinde cuentas: S1 de enero a junio, S2 de julio a diciembre.
   */
  periodo_informado?: string;
  /**
   * Lo que pidió la ciudadanía, en la audiencia o por otra vía.
   *
   * Items: Un pedido de la ciudadanía y su respuesta. No incluya datos personales.
   */
  demandas?: {
    /**
     * Código único de la demanda. Las actividades del POI lo citan.
     */
    id?: string;
    /**
     * Qué se pidió.
     */
    texto?: string;
    /**
     * Código del INEI del distrito, de seis cifras y entre comillas.
     */
    distrito?: string;
    /**
     * Identificador de un lugar de plan.yaml.
     */
    lugar?: string;
    /**
     * Por qué vía llegó: audiencia, presupuesto participativo, taller, foro u otro.
     */
    mecanismo?: 'audiencia' | 'presupuesto_participativo' | 'taller' | 'foro' | 'otro';
    /**
     * pendiente, atendida o rechazada.
     */
    estado?: 'pendiente' | 'atendida' | 'rechazada';
    /**
     * Lo que la municipalidad respondió.
     */
    respuesta?: string;
    /**
     * Identificador de la actividad que la atiende.
     */
    actividad?: string;
  }[];
  /**
   * Lo que la municipalidad se comprometió a hacer. Se revisa en la audiencia siguiente.
   *
   * Items: Algo que la municipalidad ofreció hacer, con responsable y plazo.
   */
  compromisos?: {
    /**
     * Código único del compromiso.
     */
    id?: string;
    /**
     * Qué se hará.
     */
    texto?: string;
    /**
     * Unidad orgánica que lo cumplirá, como figura en unidades.yaml.
     */
    unidad?: string;
    /**
     * Día límite, en la forma AAAA-MM-DD.
     */
    plazo?: string;
    /**
     * pendiente, en_curso o cumplida.
     */
    estado?: 'pendiente' | 'en_curso' | 'cumplida';
    /**
     * Identificador de la actividad con la que se cumple.
     */
    actividad?: string;
  }[];
  /**
   * Solo cantidades: no escriba nombres ni DNI.
   */
  participantes?: {
    /**
     * Personas y organizaciones inscritas.
     */
    inscritos?: number;
    /**
     * Quienes hicieron uso de la palabra.
     */
    oradores?: number;
    /**
     * Personas que asistieron.
     */
    asistentes?: number;
  };
}

/**
 * El dinero de toda la municipalidad en un año, según el MEF: para decir qué parte cubren las actividades del POI. Uno por año, en presupuesto/.
 */
export interface PresupuestoDocument {
  /**
   * Siempre «presupuesto»: indica que este archivo es el presupuesto de la institución.
   */
  tipo?: 'presupuesto';
  /**
   * Siempre 1: la versión del formato en que está escrito el archivo.
   */
  version?: 1;
  /**
   * Año fiscal.
   */
  anio?: number;
  /**
   * Día hasta el que llegan los montos, en la forma AAAA-MM-DD. Si la fuente no la dice, omítala: el informe lo señala.
   */
  fecha_corte?: string;
  /**
   * De dónde se tomaron los montos y cuándo.
   */
  fuente?: string;
  /**
   * El presupuesto y las etapas del gasto de toda la municipalidad.
   */
  gasto?: {
    /**
     * Presupuesto Institucional de Apertura, en soles.
     */
    pia?: number;
    /**
     * Presupuesto Institucional Modificado, en soles.
     */
    pim?: number;
    /**
     * Monto certificado, en soles.
     */
    certificado?: number;
    /**
     * Compromiso anual, en soles.
     */
    comprometido?: number;
    /**
     * Atención de compromiso mensual, en soles.
     */
    compromiso_mensual?: number;
    /**
     * Devengado, en soles.
     */
    devengado?: number;
    /**
     * Girado, en soles.
     */
    girado?: number;
  };
  /**
   * Los mismos montos por genérica de gasto.
   *
   * Items: Los montos de una genérica de gasto.
   */
  por_generica?: {
    /**
     * Genérica del clasificador de gastos, entre comillas.
     */
    generica?: string;
    /**
     * Presupuesto Institucional de Apertura, en soles.
     */
    pia?: number;
    /**
     * Presupuesto Institucional Modificado, en soles.
     */
    pim?: number;
    /**
     * Monto certificado, en soles.
     */
    certificado?: number;
    /**
     * Compromiso anual, en soles.
     */
    comprometido?: number;
    /**
     * Atención de compromiso mensual, en soles.
     */
    compromiso_mensual?: number;
    /**
     * Devengado, en soles.
     */
    devengado?: number;
    /**
     * Girado, en soles.
     */
    girado?: number;
  }[];
  /**
   * Los mismos montos por rubro de financiamiento.
   *
   * Items: Los montos de un rubro de financiamiento.
   */
  por_rubro?: {
    /**
     * Rubro de financiamiento, de dos cifras y entre comillas.
     */
    rubro?: string;
    /**
     * Presupuesto Institucional de Apertura, en soles.
     */
    pia?: number;
    /**
     * Presupuesto Institucional Modificado, en soles.
     */
    pim?: number;
    /**
     * Monto certificado, en soles.
     */
    certificado?: number;
    /**
     * Compromiso anual, en soles.
     */
    comprometido?: number;
    /**
     * Atención de compromiso mensual, en soles.
     */
    compromiso_mensual?: number;
    /**
     * Devengado, en soles.
     */
    devengado?: number;
    /**
     * Girado, en soles.
     */
    girado?: number;
  }[];
  /**
   * Lo que la municipalidad recauda y recibe.
   */
  ingresos?: {
    /**
     * Ingresos previstos en el presupuesto de apertura, en soles.
     */
    pia?: number;
    /**
     * Ingresos previstos en el presupuesto modificado, en soles.
     */
    pim?: number;
    /**
     * Ingresos recaudados, en soles.
     */
    recaudado?: number;
  };
  /**
   * Lo que la municipalidad debe.
   */
  deuda?: {
    /**
     * Saldo de la deuda, en soles.
     */
    saldo?: number;
    /**
     * Lo pagado en el año por la deuda, en soles.
     */
    servicio?: number;
  };
  /**
   * El gasto de los años anteriores, para comparar.
   *
   * Items: El gasto de un año anterior.
   */
  anteriores?: {
    /**
     * Año fiscal.
     */
    anio?: number;
    /**
     * Presupuesto Institucional Modificado, en soles.
     */
    pim?: number;
    /**
     * Devengado, en soles.
     */
    devengado?: number;
  }[];
}

/**
 * Ajustes del proyecto en plan.config.yaml, junto a plan.yaml. Todo es opcional.
 */
export interface ConfigDocument {
  /**
   * Límites de los colores, en %. Debajo del amarillo es rojo.
   */
  semaforo?: {
    /**
     * Porcentaje desde el que el avance es verde. Si no lo indica, 95.
     */
    verde?: number;
    /**
     * Porcentaje desde el que el avance es amarillo. Si no lo indica, 75.
     */
    amarillo?: number;
  };
  /**
   * Cómo se calculan y promedian los avances.
   */
  avance?: {
    /**
     * I compara lo obtenido con lo esperado; II descuenta la línea de base. Si no lo indica, I.
     */
    tipo?: 'I' | 'II';
    /**
     * Cómo pesan las actividades al promediar: igual, todas lo mismo; pim, según su presupuesto. Si no lo indica, igual.
     */
    pesos?: 'igual' | 'pim';
    /**
     * Qué se hace con lo que no tiene dato: excluir, no entra al promedio; cero, cuenta como 0. Si no lo indica, excluir.
     */
    sin_dato?: 'excluir' | 'cero';
    /**
     * Porcentaje de actividades o indicadores con dato por debajo del cual un promedio no lleva color. Si no la indica, 50.
     */
    cobertura_minima?: number;
  };
  /**
   * Puntos porcentuales entre el avance financiero y el físico desde los que se avisa. Si no la indica, 20.
   */
  brecha?: number;
  /**
   * Nivel de cada regla, o de todo un grupo, que quiera cambiar. «plan explain» muestra todas.
   */
  reglas?: {
    /**
     * error, aviso, nota (o info) u off (desactivada).
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z]+(/[a-z0-9-]+)?$".
     */
    [k: string]: 'error' | 'aviso' | 'nota' | 'info' | 'off' | undefined;
  };
  /**
   * Niveles que solo valen para algunos archivos: a cada patrón, sus reglas o grupos.
   */
  reglas_por_archivo?: {
    /**
     * Nivel de cada regla o grupo en los archivos del patrón.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.+$".
     */
    [k: string]:
      | {
          /**
           * error, aviso, nota (o info) u off (desactivada).
           *
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[a-z]+(/[a-z0-9-]+)?$".
           */
          [k: string]: 'error' | 'aviso' | 'nota' | 'info' | 'off' | undefined;
        }
      | undefined;
  };
  /**
   * Versión del programa que este proyecto necesita.
   */
  requiere?: string;
  /**
   * Archivo con los hallazgos que se aceptaron un día: no se cuentan, y solo se ven los nuevos. Se hace con «plan validate --write-baseline».
   */
  base?: string;
  /**
   * Nivel de cada tipo de cambio que «plan diff» muestra, donde quiera otro. «plan diff --help» dice cuáles hay. Uno más bajo vale cuando ya está en los dos lados que se comparan.
   */
  cambios?: {
    /**
     * error, aviso, nota (o info) u off (no se muestra).
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z-]+$".
     */
    [k: string]: 'error' | 'aviso' | 'nota' | 'info' | 'off' | undefined;
  };
  /**
   * Archivos y carpetas que no se revisan.
   *
   * Items: Ruta dentro del proyecto, de hasta 500 letras; * y ** valen por cualquier nombre.
   */
  excluir?: string[];
  /**
   * Carpeta del proyecto con plantillas que reemplazan, por su nombre, a las incluidas.
   */
  plantillas?: string;
  /**
   * Opciones de los informes.
   */
  informe?: {
    /**
     * true para imprimirla. Por neutralidad política (Ley 27972), no se imprime si no lo indica.
     */
    mostrar_organizacion_politica?: boolean;
    /**
     * Imagen del escudo de la municipalidad, dentro del proyecto.
     */
    escudo?: string;
    /**
     * Licencia con la que se publica el paquete de datos abiertos.
     */
    licencia?: string;
  };
}

/**
 * Hallazgos que se aceptaron un día, en plan.base.yaml. Se hace con «plan validate --write-baseline»; no se edita a mano, salvo para quitar líneas.
 */
export interface BaseDocument {
  /**
   * Siempre 1.
   */
  version?: 1;
  /**
   * Uno por línea, ordenados.
   *
   * Items: Se reconoce por su regla, su documento, de qué habla, en qué campo y los valores que nombra, no por su línea. Uno escrito sin «campo», como antes, vale para todos.
   */
  hallazgos?: {
    /**
     * Código de la regla, como sale en cada hallazgo.
     */
    regla?: string;
    /**
     * Archivo, desde la carpeta del plan.
     */
    documento?: string;
    /**
     * Identificador de la actividad, del indicador o de lo que sea; falta donde no lo hay.
     */
    id?: string;
    /**
     * El campo de lo que habla, sin lugares en las listas; falta donde es todo.
     */
    campo?: string;
    /**
     * La que tenía, donde una regla da a unos hallazgos otra que a otros.
     */
    gravedad?: 'error' | 'aviso' | 'nota';
    /**
     * Los valores que el mensaje nombra, en su orden.
     *
     * Items: Como está en el mensaje.
     */
    valores?: string[];
    /**
     * Cuántos hallazgos iguales se aceptaron. Si no lo indica, 1.
     */
    veces?: number;
  }[];
}

/** What holds where the configuration says nothing. */
export const CONFIG_DEFAULTS = {
  semaforo: { verde: 95, amarillo: 75 },
  avance: { tipo: 'I', pesos: 'igual', sin_dato: 'excluir', cobertura_minima: 50 },
  brecha: 20,
  informe: { mostrar_organizacion_politica: false },
} as const;
