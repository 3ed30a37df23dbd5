package landbridge;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import landbridge.base.NumberText;

/** The compiled classes of the program without its tests, imported once for all rules. */
final class MainClasses {
  static final JavaClasses ALL = imported();

  private MainClasses() {}

  private static JavaClasses imported() {
    try {
      Path folder = Path.of(
          NumberText.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ClassFileImporter().importPath(folder);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
