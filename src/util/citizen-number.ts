/** Sixteen digits that stand alone; an employee number (NIP) has eighteen. */
const SIXTEEN = /(?<!\d)\d{16}(?!\d)/g;

/** The first run of digits in a text that can be a citizen number (NIK), personal data by law. */
export function citizenNumber(text: string): string | undefined {
  // Only where the digits can be one, so that an order number is not called a citizen.
  return [...text.matchAll(SIXTEEN)].map(([digits]) => digits).find(isPlausible);
}

/** Province 11-96, then regency and district, then day (plus 40 for women), month and year of birth. */
function isPlausible(digits: string): boolean {
  const part = (from: number) => Number(digits.slice(from, from + 2));
  const day = part(6) > 40 ? part(6) - 40 : part(6);
  return part(0) >= 11 && part(0) <= 96 && day >= 1 && day <= 31 && part(8) >= 1 && part(8) <= 12;
}
