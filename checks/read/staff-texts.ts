/** Text files that only staff read: the desk, its mail, what an importer hears about a file, and the instruments and pages of workers. */
export const staffTexts =
  /^apps\/web\/src\/texts\/(?:desk|field|courses)|^packages\/monitor\/(messages|places)\/texts$|^instruments\/logbook\/texts$/;
