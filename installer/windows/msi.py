#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
"""Writes the MSI of a deployed folder with wixl and msibuild: msi.py FOLDER ICON VERSION FILE.msi

Per machine, silent with /qn, major upgrade; a file's component keeps its GUID as long as its path stays. What people
wrote lies in their profiles, and no row here names it: removing the program leaves it where it is.
"""
import os
import pathlib
import subprocess
import sys
import uuid
from xml.sax.saxutils import quoteattr

NAMESPACE = uuid.UUID("6f0f3c0e-7a37-4d0b-9d3c-5f5e8f2f9b11")  # never changes: GUIDs are made from it
UPGRADE = "{9B8B5D0A-0C1E-4B0E-8E57-2F4C1B7F6A3D}"             # never changes: names the product over its versions
HELP = "https://learning-partnerships.example.org/help"
POLICIES = "Software\\Policies\\Learning Partnerships"
TYPES = ((".lpform", "LearningPartnerships.Form", "Learning Partnerships form"),
         (".lpdir", "LearningPartnerships.Directory", "Learning Partnerships directory"),
         (".lpjoin", "LearningPartnerships.Join", "Learning Partnerships join file"))


def guid(text):
    return "{" + str(uuid.uuid5(NAMESPACE, text)).upper() + "}"


def identifier(text):
    return "i" + uuid.uuid5(NAMESPACE, text).hex


def file_component(folder, path):
    relative = path.relative_to(folder).as_posix()
    key = "Program" if relative == "learning-partnerships.exe" else identifier(relative)
    source, name = quoteattr(os.path.relpath(path)), quoteattr(path.name)
    return (f'<Component Id="c{key}" Guid="{guid(relative)}" Win64="yes">'
            f'<File Id="{key}" Source={source} Name={name} KeyPath="yes"/></Component>')


def directory(folder, path, components):
    body = []
    for child in sorted(path.iterdir()):
        if child.is_dir():
            inner = directory(folder, child, components)
            key = identifier(child.relative_to(folder).as_posix())
            body.append(f'<Directory Id="{key}" Name={quoteattr(child.name)}>{inner}</Directory>')
        else:
            component = file_component(folder, child)
            components.append(component.split('"')[1])
            body.append(component)
    return "\n".join(body)


def value(key, text, name=None):
    naming = f'Name="{name}" ' if name else ""
    return f'<RegistryValue Root="HKLM" Key={quoteattr(key)} {naming}Type="string" Value={quoteattr(text)}/>'


def type_registry():
    """Double-clicked files start the program."""
    rows = []
    for ending, name, title in TYPES:
        rows += [value(f"Software\\Classes\\{ending}", name),
                 value(f"Software\\Classes\\{name}", title),
                 value(f"Software\\Classes\\{name}\\DefaultIcon", "[INSTALLDIR]learning-partnerships.exe,0"),
                 value(f"Software\\Classes\\{name}\\shell\\open\\command", '"[INSTALLDIR]learning-partnerships.exe" "%1"')]
    return "\n".join(rows)


def document(folder, icon, version):
    components = []
    files = directory(folder, folder, components)
    references = "\n".join(f'<ComponentRef Id="{c}"/>' for c in [*components, "cTypes", "cSharePath", "cShortcut"])
    return f'''<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="*" Name="Learning Partnerships" Language="2057" Version="{version}" Manufacturer="The Learning Partnerships authors" UpgradeCode="{UPGRADE}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Description="Find colleagues in other schools who can help"/>
<Media Id="1" Cabinet="files.cab" EmbedCab="yes"/>
<Upgrade Id="{UPGRADE}">
<UpgradeVersion Minimum="{version}" IncludeMinimum="no" OnlyDetect="yes" Property="NEWERFOUND"/>
</Upgrade>
<Condition Message="A newer version of Learning Partnerships is installed already.">NOT NEWERFOUND</Condition>
<Icon Id="Icon.ico" SourceFile={quoteattr(os.path.relpath(icon))}/>
<Property Id="ARPPRODUCTICON" Value="Icon.ico"/>
<Property Id="ARPHELPLINK" Value="{HELP}"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Property Id="OLDSHAREPATH"><RegistrySearch Id="SharePathSearch" Root="HKLM" Key={quoteattr(POLICIES)} Name="SharePath" Type="raw" Win64="yes"/></Property>
<CustomAction Id="KeepSharePath" Property="SHAREPATH" Value="[OLDSHAREPATH]"/>
<InstallExecuteSequence>
<Custom Action="KeepSharePath" After="AppSearch">OLDSHAREPATH AND NOT SHAREPATH</Custom>
<RemoveExistingProducts After="InstallInitialize"/>
</InstallExecuteSequence>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Learning Partnerships">
{files}
<Component Id="cTypes" Guid="{guid('types')}" Win64="yes">
{type_registry()}
</Component>
<Component Id="cSharePath" Guid="{guid('share path')}" Win64="yes">
{value(POLICIES, "[SHAREPATH]", "SharePath")}
</Component>
</Directory></Directory>
<Directory Id="ProgramMenuFolder">
<Component Id="cShortcut" Guid="{guid('shortcut')}" Win64="yes">
<Shortcut Id="StartMenu" Name="Learning Partnerships" Target="[INSTALLDIR]learning-partnerships.exe" WorkingDirectory="INSTALLDIR" Icon="Icon.ico"/>
<RegistryValue Root="HKLM" Key="Software\\Learning Partnerships" Name="Shortcut" Type="integer" Value="1" KeyPath="yes"/>
</Component>
</Directory>
</Directory>
<Feature Id="Complete" Level="1">
{references}
</Feature>
</Product>
</Wix>
'''


def afterwards(version):
    """What wixl has no words for: the same version built anew takes the place of the old build (0x300: both ends count), a
    policy is written only where one was asked for, and its path survives an upgrade."""
    return ("INSERT INTO `Upgrade` (`UpgradeCode`, `VersionMin`, `VersionMax`, `Attributes`, `ActionProperty`) "
            f"VALUES ('{UPGRADE}', '0.0.0', '{version}', 768, 'OLDERFOUND')",
            "UPDATE `Component` SET `Condition` = 'SHAREPATH' WHERE `Component` = 'cSharePath'",
            "UPDATE `CustomAction` SET `Type` = 51 WHERE `Action` = 'KeepSharePath'",
            "UPDATE `Property` SET `Value` = 'SHAREPATH;OLDSHAREPATH;OLDERFOUND;NEWERFOUND' WHERE `Property` = 'SecureCustomProperties'")


def main():
    folder, icon, version, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3], pathlib.Path(sys.argv[4])
    wxs = target.with_suffix(".wxs")
    wxs.write_text(document(folder, icon, version), encoding="utf-8")
    subprocess.run(["wixl", "-a", "x64", "-o", target, wxs], check=True)
    wxs.unlink()
    for query in afterwards(version):
        subprocess.run(["msibuild", target, "-q", query], check=True)


if __name__ == "__main__":
    main()
