/** The smallest plan that files are brought to: one objective, and the unit that spends known to the SIAF. */
export const ONE_OBJECTIVE = `tipo: plan
version: 1
id: ejemplo-2023-2026
titulo: Plan
entidad: {nombre: Municipalidad Distrital de Ejemplo, ubigeo: "210503", sec_ejec: "301642"}
periodo: {inicio: 2023, fin: 2026}
estado: vigente
dimensiones: {social: {objetivos: [{id: SOC-1, nombre: Salud}]}, economica: {objetivos: []}, ambiental: {objetivos: []}, institucional: {objetivos: []}}
`;
