/**
 * Fetches a file of the site, whose name stays when it changes: what the browser holds of it is used only where the host says that it is
 * still the same. Throws where the host does not have it.
 */
export async function fetchWhole(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

/** Fetches a file that the build has compressed, and unpacks it. */
export async function fetchUnpacked(address: string): Promise<Response> {
  const bytes = await (await fetchWhole(address)).blob();
  const head = new Uint8Array(await bytes.slice(0, 2).arrayBuffer());
  // Some hosts say that the file is compressed, and the browser has opened it already.
  const isCompressed = head[0] === 0x1f && head[1] === 0x8b;
  return new Response(
    isCompressed ? bytes.stream().pipeThrough(new DecompressionStream('gzip')) : bytes.stream(),
  );
}
