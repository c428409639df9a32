import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/**
 * Loads a Turtle file once and answers queries until its input ends, in the lines that piped.py describes.
 *
 * <p>RIOT logs its warnings, and a log without a back-end loses them; here a handler of our own prints each one.
 */
public final class Answers {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Runs it: the one argument is the data file. */
    public static void main(String[] arguments) throws IOException {
        System.setOut(System.err); // only our own lines on the pipe
        OUT.println("version " + ARQ.VERSION);
        // It keeps every literal as it is written; the older GraphMem takes "1" and "01" for one.
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> load(arguments[0], data));
        OUT.println("ready");
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] paths = line.split("\t");
            OUT.println(Txn.calculateRead(data, () -> answered(data, Path.of(paths[0]), Path.of(paths[1]))));
        }
    }

    private static void load(String file, DatasetGraph data) {
        try {
            RDFParser.source(file).lang(Lang.TURTLE).strict(true).checking(true).errorHandler(new Teller()).parse(data);
        } catch (RiotException stopped) {
            System.err.println("not loaded to the end");
        }
    }

    private static String answered(DatasetGraph data, Path query, Path answer) {
        try (OutputStream out = Files.newOutputStream(answer)) {
            Query parsed = QueryFactory.create(Files.readString(query), Syntax.syntaxSPARQL_11);
            try (QueryExecution execution = QueryExecutionFactory.create(parsed, data)) {
                return written(parsed, execution, out);
            }
        } catch (Exception fault) { // whatever it is, the next query must still be answered
            return "fault " + oneLine(fault.toString());
        }
    }

    private static String written(Query query, QueryExecution execution, OutputStream out) {
        if (query.isSelectType()) {
            ResultSetFormatter.outputAsJSON(out, execution.execSelect());
            return "results";
        }
        if (query.isAskType()) {
            ResultSetFormatter.outputAsJSON(out, execution.execAsk());
            return "results";
        }
        Graph made = (query.isConstructType() ? execution.execConstruct() : execution.execDescribe()).getGraph();
        RDFDataMgr.write(out, made, Lang.NTRIPLES);
        return "triples";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Prints every warning and error of the parser, and goes on where it can. */
    private static final class Teller implements ErrorHandler {
        @Override
        public void warning(String text, long line, long column) {
            tell("warning", text, line, column);
        }

        @Override
        public void error(String text, long line, long column) {
            tell("error", text, line, column);
        }

        @Override
        public void fatal(String text, long line, long column) {
            tell("error", text, line, column);
            throw new RiotException(text);
        }

        private static void tell(String kind, String text, long line, long column) {
            System.err.println(kind + " " + line + ":" + column + " " + text);
        }
    }
}
