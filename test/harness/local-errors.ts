/**
 * `fetch` as it is outside of jest. There, its errors are made in the same realm as those who ask
 * for `instanceof Error`; in jest they are not, and a library then drops what caused them.
 */
export const localErrors: typeof fetch = async (...args) => {
  try {
    return await fetch(...args);
  } catch (error) {
    const { message, name, cause } = Object(error);
    throw Object.assign(new TypeError(String(message), { cause }), { name: String(name) });
  }
};
