package landbridge.report.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Finds cells that depend on themselves, whatever their values: a depth-first walk over what formulas read,
 * ranges included. Checked by: {@code WorkbookLinterTest}.
 */
final class CircularRule {
  private static final int OPEN = 1;
  private static final int DONE = 2;

  private final XSSFWorkbook workbook;
  private final Map<String, Map<Long, Integer>> index = new HashMap<>(); // sheet, cell: node
  private final List<Cell> nodes = new ArrayList<>();
  private int[][] reads = new int[0][];
  private int[] state = new int[0];
  private final List<WorkbookLinter.Finding> findings = new ArrayList<>();

  private CircularRule(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static List<WorkbookLinter.Finding> check(XSSFWorkbook workbook) {
    CircularRule rule = new CircularRule(workbook);
    rule.collect();
    rule.parse();
    rule.state = new int[rule.nodes.size()];
    for (int node = 0; node < rule.nodes.size(); node++) {
      rule.walk(node);
    }
    return rule.findings;
  }

  private void collect() {
    for (Sheet sheet : workbook) {
      Map<Long, Integer> cells = index.computeIfAbsent(sheet.getSheetName(), s -> new HashMap<>());
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            cells.put(key(cell.getRowIndex(), cell.getColumnIndex()), nodes.size());
            nodes.add(cell);
          }
        }
      }
    }
  }

  private static long key(int row, int column) {
    return (long) row << Integer.SIZE | column;
  }

  private void parse() {
    XSSFEvaluationWorkbook evaluation = XSSFEvaluationWorkbook.create(workbook);
    reads = new int[nodes.size()][];
    for (int node = 0; node < reads.length; node++) {
      Cell cell = nodes.get(node);
      int sheet = workbook.getSheetIndex(cell.getSheet());
      List<Integer> found = new ArrayList<>();
      for (Ptg ptg : tokens(cell, evaluation, sheet)) {
        read(ptg, cell.getSheet().getSheetName(), found);
      }
      reads[node] = found.stream().mapToInt(i -> i).toArray();
    }
  }

  private Ptg[] tokens(Cell cell, XSSFEvaluationWorkbook evaluation, int sheet) {
    try {
      return FormulaParser.parse(
          cell.getCellFormula(), evaluation, FormulaType.CELL, sheet, cell.getRowIndex());
    } catch (RuntimeException e) {
      findings.add(new WorkbookLinter.Finding(
          "syntax",
          cell.getSheet().getSheetName(),
          cell.getAddress().formatAsString(),
          "no formula that can be read: " + cell.getCellFormula()));
      return new Ptg[0];
    }
  }

  private void read(Ptg ptg, String own, List<Integer> found) {
    if (ptg instanceof RefPtgBase ref) {
      String sheet = ptg instanceof Ref3DPxg other ? other.getSheetName() : own;
      area(sheet, new int[] {ref.getRow(), ref.getRow(), ref.getColumn(), ref.getColumn()}, found);
    } else if (ptg instanceof AreaPtgBase area) {
      String sheet = ptg instanceof Area3DPxg other ? other.getSheetName() : own;
      int[] box = {
        area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()
      };
      area(sheet, box, found);
    }
  }

  private void area(String sheet, int[] box, List<Integer> found) {
    Map<Long, Integer> cells = index.getOrDefault(sheet, Map.of());
    for (int row = box[0]; row <= box[1]; row++) {
      for (int column = box[2]; column <= box[3]; column++) {
        Integer node = cells.get(key(row, column));
        if (node != null) {
          found.add(node);
        }
      }
    }
  }

  /** Depth first without recursion: chains run through all years of all balances. */
  private void walk(int start) {
    Deque<int[]> path = new ArrayDeque<>(); // node, next of its reads
    push(path, start);
    while (!path.isEmpty()) {
      int[] top = path.peek();
      if (top[1] == reads[top[0]].length) {
        state[top[0]] = DONE;
        path.pop();
        continue;
      }
      int next = reads[top[0]][top[1]++];
      if (state[next] == OPEN) {
        Cell cell = nodes.get(next);
        findings.add(new WorkbookLinter.Finding(
            "circular",
            cell.getSheet().getSheetName(),
            cell.getAddress().formatAsString(),
            "the cell depends on itself"));
      }
      push(path, next);
    }
  }

  private void push(Deque<int[]> path, int node) {
    if (state[node] == 0) {
      state[node] = OPEN;
      path.push(new int[] {node, 0});
    }
  }
}
