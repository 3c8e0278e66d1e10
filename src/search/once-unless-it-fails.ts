/** Makes what loads something once for all who ask for it; a failure is tried again by the next who asks. */
export function onceUnlessItFails<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
