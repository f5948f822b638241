-- ¿A cuántas personas llega lo que se hace?
-- Los beneficiarios de actividades distintas no se suman: pueden ser las mismas personas. Por eso aquí se cuenta la actividad que llega a más.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  entidad,
  count(*) AS actividades,
  count(beneficiarios) AS dicen_beneficiarios,
  max(beneficiarios) AS los_de_la_mayor,
  arg_max(nombre, beneficiarios) AS actividad_mayor,
  'no se suman: pueden ser las mismas personas' AS advertencia
FROM read_parquet('datos/actividades/**/*.parquet', hive_partitioning = true)
WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')
GROUP BY entidad
HAVING count(beneficiarios) > 0
ORDER BY los_de_la_mayor DESC, entidad;
