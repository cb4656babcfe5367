/** An article of a supplier, in our words. `productId` null: known, and not milk for the scheme. */
export type SupplierArticle = {
  readonly number: string;
  readonly productId: string | null;
  readonly unit: 'litres' | 'kilograms' | 'packages';
  /** Of one package, in ml or g; null unless packages. */
  readonly size: number | null;
};

/** Who delivers the milk, and what its numbers mean. */
export type Supplier = {
  readonly id: string;
  readonly name: string;
  /** The business ID; documents name it, also as VAT or e-invoice number ('FI12345671', '003712345671'). */
  readonly businessId: string | null;
  /** The contract or decision that the milk was procured under. */
  readonly procurement: string | null;
  /** Each number leads to exactly one site; a site may have several. */
  readonly customers: readonly { readonly number: string; readonly siteId: string }[];
  readonly articles: readonly SupplierArticle[];
};

/** The digits of a business ID in whatever dress: '1234567-1', 'FI12345671', '003712345671'. */
export function businessDigits(text: string): string | null {
  const plain = text.replace(/[\s-]/g, '').toUpperCase();
  const [, plainly, inOvt] = /^(?:(?:FI|0212:?)?(\d{8})|(?:0216:?)?0037(\d{8})\w{0,5})$/.exec(plain) ?? [];
  return plainly ?? inOvt ?? null;
}

/** The supplier that one of the identifiers names; null when none or several do. */
export function supplierNamed(
  suppliers: readonly Supplier[],
  identifiers: readonly string[],
): Supplier | null {
  const digits = new Set(identifiers.map(businessDigits).filter((each) => each !== null));
  const found = suppliers.filter(
    ({ businessId }) => businessId !== null && digits.has(businessDigits(businessId) ?? ''),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
