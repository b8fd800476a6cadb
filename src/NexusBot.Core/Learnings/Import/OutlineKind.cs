namespace NexusBot.Core.Learnings.Import;

internal enum OutlineKind
{
    Heading,
    Item,
    Paragraph,
    Table,
}
