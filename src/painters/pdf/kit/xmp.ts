/** The metadata packet of the PDF: what the document says about itself to archives and readers. */

export interface Identity {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO 8601 in UTC: `2021-06-30T12:00:00Z`. */
  readonly moment: string;
  /** Name of the program that made the document. */
  readonly creator: string;
  readonly producer: string;
  /** BCP 47 tag. */
  readonly language: string;
}

const PDF = 'http://ns.adobe.com/pdf/1.3/';
const UA = 'http://www.aiim.org/pdfua/ns/id/';

/** Text safe inside an XML element; characters that XML 1.0 forbids are dropped. */
function escapeXml(text: string): string {
  let safe = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '&') safe += '&amp;';
    else if (character === '<') safe += '&lt;';
    else if (character === '>') safe += '&gt;';
    else if (character === '"') safe += '&quot;';
    else if (code === 9 || code === 10 || code === 13) safe += ' ';
    else if (code >= 32 && code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff))
      safe += character;
  }
  return safe;
}

function description(namespaces: string, body: string): string {
  return `<rdf:Description rdf:about="" ${namespaces}>${body}</rdf:Description>`;
}

function alternative(name: string, text: string): string {
  return `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
}

/**
 * PDF/A-3 does not know the property that declares PDF/UA: it must be described here, or the document
 * fails ISO 19005-3, 6.6.2.3.1.
 */
const EXTENSION = description(
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
    '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
    `<pdfaSchema:namespaceURI>${UA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
    '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
    '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>' +
    '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
);

/** The XMP packet that declares PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). */
export function xmpPacket(identity: Identity): string {
  const { moment } = identity;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    description(
      'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    ),
    description(`xmlns:pdfuaid="${UA}"`, '<pdfuaid:part>1</pdfuaid:part>'),
    description(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      '<dc:format>application/pdf</dc:format>' +
        alternative('title', identity.title) +
        `<dc:creator><rdf:Seq><rdf:li>${escapeXml(identity.author)}</rdf:li></rdf:Seq></dc:creator>` +
        alternative('description', identity.subject) +
        `<dc:language><rdf:Bag><rdf:li>${escapeXml(identity.language)}</rdf:li></rdf:Bag></dc:language>`,
    ),
    description(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>` +
        `<xmp:MetadataDate>${moment}</xmp:MetadataDate>` +
        `<xmp:CreatorTool>${escapeXml(identity.creator)}</xmp:CreatorTool>`,
    ),
    description(`xmlns:pdf="${PDF}"`, `<pdf:Producer>${escapeXml(identity.producer)}</pdf:Producer>`),
    EXTENSION,
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}
