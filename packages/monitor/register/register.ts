import type { KnownOfPrivacy } from './known.ts';
import type { Paper } from './paper.ts';
import { controllerPart, instrumentsPart, recipientsPart, retentionPart, securityPart, statePart } from './parts.ts';

/** The register of processing (article 30 GDPR), from the settings and tables as they are. */
export const registerOfProcessing = (known: KnownOfPrivacy): Paper => ({
  title: `Register van verwerkingen: Straatwijs, ${known.municipality.name}`,
  lead: [
    `Gemaakt op ${known.date} uit de instellingen, de instrumenten, de bewaartabel en de rechten van deze installatie. Artikel 30 AVG.`,
    ...(known.municipality.demo ? ['VOORBEELD: deze installatie bevat verzonnen bijdragen.'] : []),
  ],
  parts: [
    controllerPart(known),
    instrumentsPart(known),
    retentionPart(known),
    recipientsPart(known),
    securityPart,
    statePart(known),
  ],
});
