namespace NexusBot.Sandbox.Recording;

/// <summary>The two files of a recording: what was said over REST, and over the gateway.</summary>
internal sealed class TrafficRecording : IDisposable
{
    public TrafficRecording(string folder)
    {
        Directory.CreateDirectory(folder);
        Rest = new JsonLines(Path.Combine(folder, "rest.jsonl"));
        Gateway = new JsonLines(Path.Combine(folder, "gateway.jsonl"));
    }

    public JsonLines Rest { get; }
    public JsonLines Gateway { get; }

    public void Dispose()
    {
        Rest.Dispose();
        Gateway.Dispose();
    }
}
