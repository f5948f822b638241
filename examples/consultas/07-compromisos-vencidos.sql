-- ¿Qué se prometió en las audiencias y ya venció?
-- Vencido es lo que pasó su plazo al último corte y no está cumplido.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  entidad,
  count(*) AS compromisos,
  count(*) FILTER (estado = 'cumplida') AS cumplidos,
  count(*) FILTER (vencido) AS vencidos,
  min(plazo) FILTER (vencido) AS el_mas_antiguo,
  arg_min(texto, plazo) FILTER (vencido) AS que_era
FROM read_parquet('datos/compromisos/**/*.parquet', hive_partitioning = true)
WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')
GROUP BY entidad
HAVING count(*) FILTER (vencido) > 0
ORDER BY vencidos DESC, el_mas_antiguo, entidad;
