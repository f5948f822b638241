-- ¿Qué obras están paradas?
-- Las suspendidas, y las que tienen presupuesto y no avanzaron nada en los meses que informan.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  a.entidad,
  a.id,
  a.nombre,
  a.cui,
  CASE WHEN a.estado = 'suspendida' THEN 'suspendida' ELSE 'sin avance' END AS por_que,
  p.pim,
  p.devengado,
  a.archivo || ':' || a.linea AS donde
FROM (SELECT * FROM read_parquet('datos/actividades/**/*.parquet', hive_partitioning = true) WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')) AS a
JOIN (SELECT * FROM read_parquet('datos/presupuesto/**/*.parquet', hive_partitioning = true) WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')) AS p
  ON p.entidad = a.entidad AND p.actividad = a.id
WHERE a.tipo = 'inversion' AND (a.estado = 'suspendida' OR (a.ejecutado = 0 AND p.pim > 0 AND a.estado <> 'cancelada'))
ORDER BY p.pim DESC NULLS LAST, a.entidad, a.id;
