import type { EuStatus, NatoStatus } from '../world/types.ts';

/** What the interface calls a NATO status. */
export const natoStatusWords: Readonly<Record<NatoStatus, string>> = {
  member: 'Member of NATO',
  invited: 'Invited to join NATO',
  map: 'Membership Action Plan',
  intensified_dialogue: 'Intensified Dialogue',
  pfp: 'Partnership for Peace',
  dialogue: 'Dialogue (NACC/EAPC)',
  none: 'No formal relation',
  neutral: 'Neutral',
  non_aligned: 'Non-aligned',
  warsaw_pact: 'Warsaw Pact',
  aspirant: 'Aspirant without formal relation',
};

/** The same for narrow places: keys, ribbons. */
export const natoStatusShort: Readonly<Record<NatoStatus, string>> = {
  member: 'Member',
  invited: 'Invited',
  map: 'Action Plan (MAP)',
  intensified_dialogue: 'Intensified Dialogue',
  pfp: 'Partnership for Peace',
  dialogue: 'Dialogue (NACC)',
  none: 'No formal relation',
  neutral: 'Neutral',
  non_aligned: 'Non-aligned',
  warsaw_pact: 'Warsaw Pact',
  aspirant: 'Aspirant',
};

/** What the interface calls a status towards the European Union and, before 1993, the Communities. */
export const euStatusWords: Readonly<Record<EuStatus, string>> = {
  none: 'No formal relation',
  potential_candidate: 'Potential candidate',
  applicant: 'Applicant',
  candidate: 'Candidate',
  negotiating: 'Negotiating accession',
  acceding: 'Accession treaty signed',
  member: 'Member of the EU',
};
