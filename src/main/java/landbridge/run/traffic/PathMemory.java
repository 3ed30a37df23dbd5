package landbridge.run.traffic;

import java.util.Optional;

/**
 * Remembers the routes that were found, so that the same search is not made again: by the digest of all that the search
 * follows from.
 *
 * <p>A comfort and never a need: whoever finds nothing searches, with the same bits as result. Checked by: {@code
 * KeptPathsTest}.
 */
public interface PathMemory {
  /** Remembers nothing. */
  PathMemory NONE = new PathMemory() {
    @Override
    public Optional<byte[]> find(String digest) {
      return Optional.empty();
    }

    @Override
    public void keep(String digest, byte[] paths) {}
  };

  /** What was kept under a digest, whole and unchanged. */
  Optional<byte[]> find(String digest);

  /** Keeps paths under a digest if it can; never fails. */
  void keep(String digest, byte[] paths);
}
