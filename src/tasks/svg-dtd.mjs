/** Where the document type of SVG 1.1 lies, as W3C wrote it: where Debian's w3c-sgml-lib puts it, or where SVG_DTD says. */
export const SVG_DTD = process.env.SVG_DTD ?? '/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd';
