const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml";

/** Types of relationships, by what they lead to. */
export const REL = {
  document: `${OFFICE}/officeDocument`,
  master: `${OFFICE}/slideMaster`,
  layout: `${OFFICE}/slideLayout`,
  theme: `${OFFICE}/theme`,
  slide: `${OFFICE}/slide`,
  notes: `${OFFICE}/notesSlide`,
  notesMaster: `${OFFICE}/notesMaster`,
  chart: `${OFFICE}/chart`,
  image: `${OFFICE}/image`,
  book: `${OFFICE}/package`,
  properties: `${OFFICE}/presProps`,
  view: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  extended: `${OFFICE}/extended-properties`,
  core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  custom: `${OFFICE}/customXml`,
  customProperties: `${OFFICE}/customXmlProps`,
} as const;

/** Content types of parts. */
export const TYPE = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  master: `${PRESENTATION}.slideMaster+xml`,
  layout: `${PRESENTATION}.slideLayout+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  notes: `${PRESENTATION}.notesSlide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  properties: `${PRESENTATION}.presProps+xml`,
  view: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  extended: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
