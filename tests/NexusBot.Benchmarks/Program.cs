using System.Globalization;
using NexusBot.Benchmarks.Delivery;
using NexusBot.Benchmarks.Pairing;
using NexusBot.Benchmarks.Search;
using NexusBot.Benchmarks.Store;
using NexusBot.Benchmarks.Times;
using NexusBot.Benchmarks.Wire;
using NexusBot.Core.Pairing.Matching;

#pragma warning disable RS0030 // The one place where the process meets its terminal.
var (input, output) = (Console.In, Console.Out);
#pragma warning restore RS0030

switch (args)
{
    case [RawServerProcess.Verb, var members]:
        await RawServerProcess.ServeAsync(int.Parse(members, CultureInfo.InvariantCulture), input, output);
        return 0;
    case ["wire"]:
        await WireBenchmark.RunAsync(output);
        return 0;
    case ["wire", "--published", var folder]:
        await PublishedBenchmark.RunAsync(folder, output);
        return 0;
    case ["wire", "--discord-js"]:
        return await ComparedWithDiscordJs.RunAsync(published: null, output);
    case ["wire", "--discord-js", "--published", var folder]:
        return await ComparedWithDiscordJs.RunAsync(folder, output);
    case ["delivery"]:
        await DeliveryBenchmark.RunAsync(output);
        return 0;
    case ["pairing"]:
        await PairingBenchmark.RunAsync(output);
        await WaysBenchmark.RunAsync(output);
        return 0;
    case ["match", .. var words] when words.Any(IsFile):
        var goal = words.Contains("--max-cardinality") ? MatchingGoal.CardinalityThenWeight : MatchingGoal.Weight;
        await MatchBenchmark.RunAsync(words.Where(IsFile), goal, output);
        return 0;
    case ["times", var table]:
        await TypedTimesBenchmark.RunAsync(table, output);
        return 0;
    case ["store"]:
        await StoreBenchmark.RunAsync(TimeSpan.FromMinutes(1), output);
        return 0;
    case ["store", var minutes]:
        await StoreBenchmark.RunAsync(TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)), output);
        return 0;
    case ["search"]:
        await SearchBenchmark.RunAsync(output);
        return 0;
    case ["relevance", .. var words]:
        var documents = words.FirstOrDefault(IsFile) ?? Path.Combine("..", "shared", "readmes");
        return await RelevanceBenchmark.RunAsync(documents, words.Contains("--verbose"), output);
    default:
        await output.WriteLineAsync(
            "dotnet run -c Release --project tests/NexusBot.Benchmarks -- wire [--discord-js] [--published FOLDER] | store [MINUTES] | delivery | pairing | "
            + "match FILE… [--max-cardinality] | search | relevance [FOLDER] [--verbose] | times PHRASES");
        return 2;
}

static bool IsFile(string word) => !word.StartsWith("--", StringComparison.Ordinal);
