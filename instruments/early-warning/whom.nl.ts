/** Whom one can turn to about what was seen. */
export const whom = {
  neighbours: 'Je buren. Kom je er samen niet uit? Dan helpt buurtbemiddeling.',
  municipality: 'De gemeente: meld het op haar website of bel haar nummer.',
  landlord: 'De verhuurder, de huismeester of de vereniging van eigenaren.',
  police: 'De wijkagent: bel 0900-8844. Is er nu gevaar? Bel 112.',
  youthWorker: 'De jongerenwerker in je buurt.',
  shops: 'De winkelier zelf, of de vereniging van winkeliers.',
  community: 'Het buurthuis of de opbouwwerker in je buurt.',
};
