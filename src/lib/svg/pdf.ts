/** A figure as a PDF page of its size: vectors, embedded subset fonts, alternative text, and the packet of the figure. */
import type { FigureWords } from './figure-words';
import PDFDocument from 'pdfkit';
import { FACES } from './font-metrics';
import { openFonts } from './outline';
import { drawFigure } from './pdf-draw';
import type { Node } from './svg';
import { faceFile, type FontFiles } from './fonts';
import { POINTS_PER_MM } from './units';
import { packet } from './xmp';

/**
 * Bytes of the PDF; the same for the same figure.
 * @param size in mm
 * @param files those of `filesForOutlines`
 * @throws Error if a font file is missing, or the figure holds something that figures do not have
 */
export async function pdfOf(
  svg: Node,
  size: { width: number; height: number },
  words: FigureWords,
  files: FontFiles
): Promise<Uint8Array<ArrayBuffer>> {
  const [width, height] = [size.width * POINTS_PER_MM, size.height * POINTS_PER_MM];
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    // None but those of the figure.
    font: '',
    pdfVersion: '1.7',
    lang: words.language,
    displayTitle: true,
    tagged: true,
    info: {
      Title: words.title,
      Subject: words.alternative,
      Creator: `Spheres ${words.data}`,
      Producer: `Spheres ${words.data}`,
      CreationDate: new Date(words.date)
    }
  });
  const finished = bytesOf(document);
  carryPacket(document, packet(words));
  for (const face of FACES) {
    const file = files.get(faceFile(face));
    if (file) document.registerFont(face, file);
  }
  const fonts = openFonts(files);
  const said = { alt: words.alternative, bbox: [0, 0, width, height] };
  const figure = document.struct('Figure', said, [() => drawFigure(document, svg, fonts)]);
  document.addStructure(document.struct('Document', {}, [figure]));
  document.end();
  return finished;
}

/** Puts our packet in place of the library's own, which does not escape what it is given. */
function carryPacket(document: PDFKit.PDFDocument, xml: string): void {
  const metadata = { append: () => {}, end: () => {}, getXML: () => xml, getLength: () => xml.length };
  Object.assign(document, { metadata });
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    document.on('data', (part) => parts.push(part));
    document.on('end', () => resolve(new Blob(parts).arrayBuffer().then((buffer) => new Uint8Array(buffer))));
    document.on('error', reject);
  });
}
