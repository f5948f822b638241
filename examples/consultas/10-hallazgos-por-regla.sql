-- ¿Qué encuentra más la validación, y en cuántas municipalidades?
-- También la de las municipalidades que quedaron fuera de las demás tablas.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  gravedad,
  regla,
  count(*) AS veces,
  count(DISTINCT entidad) AS municipalidades,
  min(mensaje) AS un_ejemplo
FROM read_parquet('datos/hallazgos/**/*.parquet', hive_partitioning = true)
WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')
GROUP BY gravedad, regla
ORDER BY CASE gravedad WHEN 'error' THEN 1 WHEN 'aviso' THEN 2 ELSE 3 END, municipalidades DESC, regla;
