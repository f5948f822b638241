import { describe, expect, test } from 'vitest';
import { outsideReason, unsafeUrlReason } from '../src/text/outside-paths.ts';
import { personalData } from '../src/text/personal-data.ts';

describe('personal data in a text', () => {
  test.each([
    ['Juan Quispe Mamani, DNI 01234567', ['un número de DNI (0…67)']],
    ['Identificada con D.N.I. N° 40123456', ['un número de DNI (4…56)']],
    ['Documento Nacional de Identidad: 01.234.567', ['un número de DNI (0…67)']],
    ['Presidenta: Rosa Condori de Flores (40123456)', ['un número de DNI (4…56)']],
    ['40123456 - JUAN PEREZ MAMANI', ['un número de DNI (4…56)']],
    ['Coordinar con el dirigente, cel. 987654321', ['un teléfono celular (9…21)']],
    ['Llamar al 951 234 567 por la mañana', ['un teléfono celular (9…67)']],
    ['WhatsApp: +51 951-234-567', ['un teléfono celular (9…67)']],
    ['Contacto 951234567 / 951234568', ['un teléfono celular (9…67)', 'un teléfono celular (9…68)']],
    ['Dirigente del barrio: 951234567', ['un teléfono celular (9…67)']],
    ['Escribir a Rosa.Condori@Gmail.com', ['un correo personal (R…@gmail.com)']],
    ['juan_perez@hotmail.com.pe', ['un correo personal (j…@hotmail.com.pe)']],
    ['RUC 10401234567', ['el RUC de una persona natural, que contiene su DNI (1…67)']],
  ])('«%s» is found', (text, expected) => {
    expect(personalData(text).map(({ what, hint }) => `${what} (${hint})`)).toEqual(expected);
  });

  test.each([
    ['El PIM de la provincia pasó a 912 345 678 en diciembre', [false]],
    ['Dirigente del barrio: 951234567', [false]],
    ['Cel. 951234567, o al 952345678', [true, false]],
    ['Juan Quispe Mamani, DNI 01234567', [true]],
  ])('«%s»: a word that says so makes it certain', (text, expected) => {
    expect(personalData(text).map(({ certain }) => certain)).toEqual(expected);
  });

  test.each([
    'Código catastral 945123678 inscrito',
    'El contómetro marcó 945123678 litros',
    'Expediente Técnico N° 12345678-2019',
    'Exp. 912345678',
    'Expediente SIAF 0000987654',
    'CUI 2401234 y código SNIP 912345678',
    'Presupuesto de S/ 987654321 para la obra',
    'Se recaudaron 987 654 321 soles',
    'S/ 987,654,321.00',
    'Consorcio Andes, RUC 20481234567',
    'Central telefónica (051) 351234, anexo 105',
    'mesadepartes@munipuno.gob.pe',
    'transparencia@ejemplo.org',
    'Acta de entrega 20190630',
    'Gerencia Municipal 20191231',
    'Carta Notarial 12345678',
    'Informe de la Gerencia de Ingeniería 00012345',
    'Proyecto Agua Segura 12345678',
    'Medidor 98765432',
    'Contrato 123-2019-MPP por S/ 12345678.90',
    'Jr. Deustua 1821',
    'AOI00000500001',
    '912345678 m3 de agua tratada',
    'Población de 987654 habitantes en 2019',
    'Cuenta 912345678901',
    'Periodo 2019-2022, meta 98765432 árboles',
  ])('«%s» passes', (text) => {
    expect(personalData(text)).toEqual([]);
  });
});

test.each([
  ['a word and dots', `cel ${'.'.repeat(200_000)}`],
  ['letters', `${'a'.repeat(200_000)} a@b`],
  ['names', `${'Juan '.repeat(40_000)}12345678`],
  ['digits', '9'.repeat(200_000)],
  ['digits and spaces', '9 '.repeat(100_000)],
])('a long text of %s is gone through once: the square of its length would never end', (_, text) => {
  expect(personalData(text).length).toBeLessThan(2);
});

describe('a path of a document', () => {
  test.each([
    'evidencias/acta-12.pdf',
    './evidencias/acta.pdf',
    'evidencias\\2019\\acta.pdf',
    'evidencias/../fotos/a.jpg',
    'fotos/avance..final.jpg',
    '..fotos/a.jpg',
  ])('«%s» stays in the project', (path) => {
    expect(outsideReason(path)).toBeUndefined();
  });

  test.each([
    '../acta.pdf',
    'evidencias/../../acta.pdf',
    'evidencias\\..\\..\\acta.pdf',
    '/etc/passwd',
    '\\temp\\a.pdf',
    'C:\\Users\\a.pdf',
    'c:a.pdf',
    '\\\\servidor\\planes\\a.pdf',
    '//servidor/planes/a.pdf',
    '~/a.pdf',
    'file:///home/a.pdf',
    'https://ejemplo.gob.pe/a.pdf',
    '..',
  ])('«%s» leaves the project', (path) => {
    expect(outsideReason(path)).toBeDefined();
  });
});

describe('a link of a document', () => {
  test.each([
    'https://www.gob.pe/munipuno',
    'http://www.munipuno.gob.pe:8080/a.pdf?id=1#p2',
    'HTTPS://www.gob.pe/institución/año',
  ])('«%s» is a web address', (url) => {
    expect(unsafeUrlReason(url)).toBeUndefined();
  });

  test.each([
    'www.gob.pe/munipuno',
    'javascript:alert(1)',
    'data:text/html,hola',
    'file:///home/a.pdf',
    'ftp://munipuno.gob.pe/a.pdf',
    'mailto:juan@ejemplo.pe',
    'https:/www.gob.pe',
    'https://',
    'http://usuario:clave@munipuno.gob.pe/',
    'http://[::1',
  ])('«%s» is none', (url) => {
    expect(unsafeUrlReason(url)).toBeDefined();
  });
});
