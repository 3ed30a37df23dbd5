package landbridge.base;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one message digest of the project. Checked by: {@code RunTest}. */
public final class Sha256 {
  private Sha256() {}

  /** A fresh SHA-256. */
  public static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
