/** A measure of agreement to three places, as it is printed. */
export const alphaSaid = ({ value }: { value: number | null }) => (value === null ? '–' : value.toFixed(3).replace('-', '−'))
