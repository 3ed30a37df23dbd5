package landbridge.run;

/**
 * A file that a run was computed from.
 *
 * @param path   path inside the study folder, with forward slashes
 * @param size   bytes
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 */
public record InputFile(String path, long size, String sha256) {}
