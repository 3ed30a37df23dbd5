package landbridge.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Lets LibreOffice, without a window and with a profile folder of its own, compute a workbook anew. Before
 * that, every value written beside a formula is replaced by a wrong one, so what comes back was computed.
 */
final class LibreOffice {
  /** The wrong value beside every formula. */
  static final String WRONG = "123456.789";

  private static final Pattern WRITTEN = Pattern.compile("(</f>|<f[^>]*/>)<v>[^<]*</v>");
  private static final int MINUTES = 5;
  private static final String ALWAYS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private LibreOffice() {}

  /** The program, if it is installed. */
  static Optional<String> program() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : List.of("soffice", "libreoffice")) {
        if (Files.isExecutable(Path.of(folder, name))) {
          return Optional.of(Path.of(folder, name).toString());
        }
      }
    }
    return Optional.empty();
  }

  /** The workbook with every value computed anew. */
  static byte[] recomputed(byte[] workbook) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("landbridge-office");
    try {
      Path in = folder.resolve("workbook.xlsx");
      Files.write(in, withWrongValues(workbook));
      return Files.readAllBytes(
          convert(in, "xlsx:Calc MS Excel 2007 XML", folder.resolve("out"), folder));
    } finally {
      delete(folder);
    }
  }

  /** The file with a wrong value beside every formula. */
  static byte[] withWrongValues(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          String text = new String(content, StandardCharsets.UTF_8);
          Matcher written = WRITTEN.matcher(text);
          content = written.replaceAll("$1<v>" + WRONG + "</v>").getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Path convert(Path in, String filter, Path out, Path folder)
      throws IOException, InterruptedException {
    Path profile = folder.resolve("profile");
    Files.createDirectories(profile.resolve("user"));
    Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS);
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(
            program().orElseThrow(),
            "-env:UserInstallation=" + profile.toUri(),
            "--headless",
            "--norestore",
            "--convert-to",
            filter,
            "--outdir",
            out.toString(),
            in.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice did not end: " + Files.readString(log));
    }
    Path converted = out.resolve(in.getFileName());
    if (!Files.exists(converted)) {
      throw new IOException("LibreOffice wrote nothing: " + Files.readString(log));
    }
    return converted;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
